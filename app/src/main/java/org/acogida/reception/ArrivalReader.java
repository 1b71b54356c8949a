package org.acogida.reception;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.acogida.procedure.Birth;
import org.acogida.procedure.Circumstances;
import org.acogida.procedure.Context;
import org.acogida.procedure.FearAnswer;
import org.acogida.procedure.Manner;
import org.acogida.procedure.NameText;
import org.acogida.procedure.Person;
import org.acogida.procedure.Person.IdentityDocument;
import org.acogida.procedure.Person.Need;
import org.acogida.procedure.Person.Sex;
import org.acogida.procedure.Role;
import org.acogida.rulebook.Office;

/** Makes an arrival of a row, or lists all that is wrong with it. */
final class ArrivalReader {
    private static final int LONGEST_JOURNEY_YEARS = 130;

    private final Row row;
    private final Context context;
    private final Office office;
    private final RowReader reader;

    private ArrivalReader(Row row, Context context, Dates dates) {
        this.row = row;
        this.context = context;
        this.office = context.calendars().getOffice(context.office());
        this.reader = new RowReader(row, office.zone(), dates);
    }

    /** A row that was read: an arrival, or faults. */
    record Read(Row row, Optional<Arrival> arrival, List<Fault> faults) {
        Read {
            faults = List.copyOf(faults);
        }

        Read with(Fault fault) {
            List<Fault> more = new ArrayList<>(faults);
            more.add(fault);
            return new Read(row, Optional.empty(), more);
        }
    }

    /** Judges dates by {@code context}'s moment, office and laws. */
    static Read read(Row row, Context context, Dates dates) {
        if (row.shape().isPresent()) {
            return new Read(row, Optional.empty(), List.of(row.shape().get()));
        }
        ArrivalReader of = new ArrivalReader(row, context, dates);
        Optional<Arrival> arrival = of.arrival();
        List<Fault> faults = of.reader.faults();
        return new Read(row, faults.isEmpty() ? arrival : Optional.empty(), faults);
    }

    private Optional<Arrival> arrival() {
        reader.textThatMust(Column.SOURCE);
        reader.textThatMust(Column.REF);
        reader.text(Column.HOUSEHOLD);
        Role role = role();
        Circumstances circumstances = circumstances();
        Optional<FearAnswer> fear = reader.word(Column.FEAR, Vocabulary.FEARS);
        if (!row.has(Column.ARRIVED_AT)) {
            reader.fault(Column.ARRIVED_AT, "cell.empty");
        }
        Instant at = reader.moment(Column.ARRIVED_AT).filter(this::isPossible).orElse(context.at());
        Optional<Person> person = person(dayOf(at));
        Instant entered = enteredAt(at);
        Optional<Arrival.Claim> claim = claim(at);
        return person.map(p -> new Arrival(row, role, dayOf(at), at, entered, p, circumstances, fear, claim));
    }

    private Role role() {
        Optional<Role> role = reader.word(Column.ROLE, Vocabulary.ROLES);
        boolean family = row.has(Column.HOUSEHOLD);
        if (family && !row.has(Column.ROLE)) {
            reader.fault(Column.ROLE, "role.missing");
        } else if (!family && role.filter(r -> r != Role.SINGLE).isPresent()) {
            reader.fault(Column.HOUSEHOLD, "household.missing", row.get(Column.ROLE));
        }
        return role.orElse(Role.SINGLE);
    }

    private Circumstances circumstances() {
        return new Circumstances(
                reader.word(Column.WISH, Vocabulary.WISHES).orElse(Circumstances.Wish.NONE_STATED),
                reader.word(Column.ENTRY, Vocabulary.ENTRIES).orElse(Circumstances.Entry.AT_CROSSING),
                reader.word(Column.VALID_VISA, Vocabulary.ANSWERS).orElse(false),
                reader.word(Column.UNACCOMPANIED, Vocabulary.ANSWERS).orElse(false),
                false,
                place());
    }

    private String place() {
        int before = reader.faults().size();
        String place = reader.text(Column.PLACE);
        return reader.faults().size() == before ? place : "";
    }

    private boolean isPossible(Instant moment) {
        if (moment.isAfter(context.at())) {
            reader.fault(Column.ARRIVED_AT, "moment.future", dayOf(context.at()));
            return false;
        }
        if (context.laws().findInForce(office.country(), dayOf(moment)).isEmpty()) {
            reader.fault(Column.ARRIVED_AT, "moment.before-law", earliestLaw());
            return false;
        }
        return true;
    }

    private String earliestLaw() {
        return context.laws().list().stream()
                .filter(law -> law.country().equals(office.country()))
                .map(law -> law.inForce().from())
                .min(LocalDate::compareTo)
                .map(LocalDate::toString)
                .orElse("");
    }

    private Instant enteredAt(Instant arrived) {
        Optional<LocalDate> day = reader.day(Column.ENTERED_ON);
        LocalDate last = dayOf(arrived);
        if (day.filter(d -> d.isAfter(last) || d.isBefore(last.minusYears(LONGEST_JOURNEY_YEARS)))
                .isPresent()) {
            reader.fault(Column.ENTERED_ON, "entered.not-then", last.minusYears(LONGEST_JOURNEY_YEARS), last);
        }
        return day.map(d -> d.atStartOfDay(office.zone()).toInstant()).orElse(arrived);
    }

    private Optional<Person> person(LocalDate arrived) {
        String given = NameText.clean(reader.text(Column.GIVEN_NAMES));
        String surnames = NameText.clean(reader.text(Column.SURNAMES));
        if (given.isBlank() && surnames.isBlank()) {
            reader.fault(Column.GIVEN_NAMES, "name.missing");
        }
        Sex sex = reader.word(Column.SEX, Vocabulary.SEXES).orElse(Sex.X);
        Optional<Birth> birth = Births.read(reader, row, arrived);
        String nationality =
                reader.word(Column.NATIONALITY, Codes.NATIONALITIES).orElse("XXX");
        Set<String> languages = new HashSet<>(reader.words(Column.LANGUAGES, Codes.LANGUAGES));
        List<IdentityDocument> documents = documents();
        Set<Need> needs = EnumSet.noneOf(Need.class);
        needs.addAll(reader.words(Column.NEEDS, Vocabulary.NEEDS));
        if (!reader.faults().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Person(
                given, surnames, sex, birth, nationality, languages, documents, needs, Optional.empty(), ""));
    }

    private List<IdentityDocument> documents() {
        String kind = reader.text(Column.DOCUMENT_KIND);
        String number = reader.text(Column.DOCUMENT_NUMBER);
        if (kind.isEmpty() && !number.isEmpty()) {
            reader.fault(Column.DOCUMENT_KIND, "document.kind-missing");
        }
        return kind.isEmpty() ? List.of() : List.of(new IdentityDocument(kind, number));
    }

    private Optional<Arrival.Claim> claim(Instant arrived) {
        boolean filed = reader.word(Column.CLAIM, Vocabulary.CLAIMS).orElse(false);
        Optional<Instant> on = reader.moment(Column.CLAIMED_ON);
        Optional<Manner> manner = reader.word(Column.CLAIM_MANNER, Vocabulary.MANNERS);
        if (filed && !row.has(Column.CLAIMED_ON)) {
            reader.fault(Column.CLAIMED_ON, "claim.day-missing");
        } else if (!filed && (row.has(Column.CLAIMED_ON) || row.has(Column.CLAIM_MANNER))) {
            reader.fault(Column.CLAIM, "claim.not-said");
        }
        if (!filed || on.isEmpty()) {
            return Optional.empty();
        }
        Instant moment = on.get();
        if (moment.isAfter(context.at())) {
            reader.fault(Column.CLAIMED_ON, "moment.future", dayOf(context.at()));
        } else if (dayOf(moment).isBefore(dayOf(arrived))) {
            reader.fault(Column.CLAIMED_ON, "claim.before-arrival", row.get(Column.ARRIVED_AT));
        }
        Instant filedAt = moment.isBefore(arrived) ? arrived : moment;
        return Optional.of(new Arrival.Claim(filedAt, manner.orElse(Manner.WRITTEN)));
    }

    private LocalDate dayOf(Instant moment) {
        return moment.atZone(office.zone()).toLocalDate();
    }
}
