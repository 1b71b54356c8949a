package org.acogida.tablets;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.acogida.filing.DeviceTime;
import org.acogida.procedure.Birth;
import org.acogida.procedure.Circumstances;
import org.acogida.procedure.FearAnswer;
import org.acogida.procedure.Manner;
import org.acogida.procedure.Person.IdentityDocument;
import org.acogida.procedure.Person.Need;
import org.acogida.procedure.Person.Sex;
import org.acogida.procedure.Role;

/** What a packet held, once opened and read. */
public sealed interface PacketBody {
    UUID id();

    /** What the tablet's clock said when it was filed. */
    DeviceTime filed();

    /**
     * People who came together.
     *
     * @param enteredAt when they entered, by the tablet's clock
     * @param statement what they said of their claim, for each who claims
     * @param misfits by the row of each of whom not all could be read, the fields that could not, with their places; what stands in
     *     such a field of theirs is nothing that they said
     */
    record Family(
            UUID id,
            DeviceTime filed,
            Optional<Instant> enteredAt,
            FearAnswer fear,
            String fearWords,
            Circumstances.Wish wish,
            Circumstances.Entry entry,
            boolean validVisa,
            String crossing,
            boolean claim,
            Manner manner,
            String statement,
            List<Member> people,
            Map<Integer, List<String>> misfits)
            implements PacketBody {
        public Family {
            people = List.copyOf(people);
            misfits = Map.copyOf(misfits);
        }

        /** The first field of one of them that could not be read. */
        Optional<String> findMisfit(Member member) {
            return listMisfits(member).stream().findFirst();
        }

        /** The fields of one of them that could not be read, with their places. */
        public List<String> listMisfits(Member member) {
            return misfits.getOrDefault(member.row(), List.of());
        }

        /** How many of them claim. */
        public long countClaims() {
            return people.stream().filter(this::claims).count();
        }

        /** The same family with its people as they are now known. */
        public Family of(List<Member> now) {
            return new Family(
                    id, filed, enteredAt, fear, fearWords, wish, entry, validVisa, crossing, claim, manner, statement,
                    now, misfits);
        }

        public boolean claims(Member member) {
            return member.claim().orElse(claim);
        }

        @Override
        public String toString() {
            return id.toString();
        }
    }

    /**
     * One of them; what they did not answer for themselves is as for the family.
     *
     * @param sex empty where it was left to the document
     * @param mrz the lines of the machine-readable zone of their document, as typed or read; empty where there are none
     */
    record Member(
            int row,
            String givenNames,
            String surnames,
            Optional<Sex> sex,
            Optional<Born> birth,
            String nationality,
            List<String> languages,
            Role role,
            List<Need> needs,
            boolean unaccompanied,
            Optional<FearAnswer> fear,
            Optional<Boolean> claim,
            List<IdentityDocument> documents,
            String contact,
            String mrz) {
        public Member {
            languages = List.copyOf(languages);
            needs = List.copyOf(needs);
            documents = List.copyOf(documents);
        }

        @Override
        public String toString() {
            return Integer.toString(row);
        }
    }

    /**
     * What another desk found of somebody whom another packet registered. Of several it does not matter which comes first.
     *
     * @param to the packet of the family
     * @param row which of them
     */
    record Addition(
            UUID id,
            DeviceTime filed,
            UUID to,
            int row,
            List<Need> needs,
            Optional<FearAnswer> fear,
            Optional<Born> birth,
            boolean claim,
            String statement)
            implements PacketBody {
        public Addition {
            needs = List.copyOf(needs);
        }

        @Override
        public String toString() {
            return id.toString();
        }
    }

    /**
     * The picture of somebody's face whom another packet registers. It is a packet of its own, so that no picture keeps a
     * registration waiting.
     *
     * @param to the packet of the family
     * @param row which of them
     * @param jpeg base64url of the picture as the tablet drew it
     */
    record Portrait(UUID id, DeviceTime filed, UUID to, int row, String jpeg) implements PacketBody {
        @Override
        public String toString() {
            return id.toString();
        }
    }

    /** When somebody was born, as they said it. */
    sealed interface Born {
        /** As bounds, if it was said on that day. */
        Birth on(LocalDate today);

        /** So many years of age. */
        record Aged(int years) implements Born {
            @Override
            public Birth on(LocalDate today) {
                return new Birth(today.minusYears(years + 1L).plusDays(1), today.minusYears(years));
            }
        }

        /** Between two days, or on one. */
        record Between(Birth birth) implements Born {
            @Override
            public Birth on(LocalDate today) {
                return birth;
            }
        }
    }
}
