package org.acogida.web.people;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.acogida.procedure.Birth;
import org.acogida.procedure.Person;
import org.acogida.procedure.Person.IdentityDocument;
import org.acogida.tablets.DocumentReader;
import org.acogida.tablets.PacketBody.Born;
import org.acogida.tablets.PacketBody.Family;
import org.acogida.tablets.PacketBody.Member;
import org.acogida.web.Words;
import org.acogida.web.form.Filled;
import org.acogida.web.people.ZoneFields.Difference;
import org.acogida.web.people.ZoneFields.Told;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Reads the documents of a packet as the desk reads those of its form ({@link ZoneFields}). What a document says otherwise than
 * was typed is kept among the person's documents, for whoever compares them.
 */
@Component
final class PacketDocuments implements DocumentReader {
    /** What is written into files is Spanish, as what officers write. */
    private static final Locale LANGUAGE = Locale.of("es", "MX");

    private final MessageSource messages;

    PacketDocuments(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public Read read(Family family, LocalDate today) {
        Words words = new Words(messages, LANGUAGE, ZoneOffset.UTC);
        List<String> differs = new ArrayList<>();
        List<Member> people = family.people().stream()
                .map(member -> member.mrz().isBlank() ? member : read(member, today, words, differs))
                .toList();
        return new Read(family.of(people), differs);
    }

    private static Member read(Member member, LocalDate today, Words words, List<String> differs) {
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        MemberFields.fill(member, "", typed, words, today, today);
        ZoneFields zone = new ZoneFields(words, today, "", typed);
        Told told = zone.tell().orElseThrow();
        List<Difference> others = told.differences().stream()
                .filter(one -> !agrees(one, member, today))
                .toList();
        if (!told.fault().isEmpty() || told.doubtful()) {
            differs.add(member.row() + " " + ZoneFields.ZONE);
        }
        others.forEach(one -> differs.add(member.row() + " " + one.field()));
        zone.fill();
        return new PersonFields(words, today)
                .read(new Filled(typed, words), "", Optional.empty())
                .map(person -> filled(member, person, others, words))
                .orElse(member);
    }

    /** Whether a day that was read is one of those that were typed, such as an age. */
    private static boolean agrees(Difference one, Member member, LocalDate today) {
        return one.field().equals(Births.DAY)
                && member.birth()
                        .map(born -> born.on(today))
                        .filter(birth -> holds(birth, LocalDate.parse(one.read())))
                        .isPresent();
    }

    private static boolean holds(Birth birth, LocalDate day) {
        return !day.isBefore(birth.earliest()) && !day.isAfter(birth.latest());
    }

    private static Member filled(Member member, Person person, List<Difference> others, Words words) {
        List<IdentityDocument> documents = new ArrayList<>(person.documents());
        if (!others.isEmpty()) {
            String said =
                    others.stream().map(one -> one.label() + " " + one.read()).collect(Collectors.joining(", "));
            documents.add(new IdentityDocument(words.text("packets.document-says", said), ""));
        }
        return new Member(
                member.row(),
                person.givenNames(),
                person.surnames(),
                Optional.of(person.sex()),
                member.birth().or(() -> person.birth().map(Born.Between::new)),
                person.nationality(),
                member.languages(),
                member.role(),
                member.needs(),
                member.unaccompanied(),
                member.fear(),
                member.claim(),
                documents,
                member.contact(),
                member.mrz());
    }
}
