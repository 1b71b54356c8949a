package org.acogida.procedure;

import static org.acogida.procedure.RegistrationItem.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.acogida.generators.Dice;
import org.acogida.generators.SamplePeople;
import org.acogida.generators.Seeds;
import org.acogida.procedure.Event.ProfileRecorded;
import org.acogida.procedure.Registration.Stage;
import org.acogida.rulebook.LawId;
import org.acogida.rulebook.OfficeId;
import org.junit.jupiter.api.Test;

/** How far somebody is registered follows from what is on record, and from nothing else. */
class RegistrationTest {
    private static final LocalDate TODAY = LocalDate.of(2018, 10, 19);
    private static final Map<RegistrationItem, Stage> ASKED = new EnumMap<>(Map.of(
            NAMES, Stage.EMERGENCY,
            BIRTH, Stage.EMERGENCY,
            ORIGIN, Stage.BASIC,
            CONTACT, Stage.BASIC,
            NEEDS, Stage.BASIC,
            PHOTO, Stage.BASIC,
            ETHNICITY, Stage.FULL));

    private static Person person(Optional<Birth> birth, String contact) {
        return new Person(
                "Nahúm", "", Person.Sex.M, birth, "HND", Set.of(), List.of(), Set.of(), Optional.empty(), contact);
    }

    private static Registration registered(Person person, List<Entry> entries) {
        return Registration.of(RegistrationItem.listKnown(person, entries), ASKED);
    }

    private static Entry entry(Event event) {
        return new Entry(
                event,
                Instant.EPOCH,
                new LawId("mx-2018"),
                new OfficeId("comar-tapachula"),
                new OfficerId(new UUID(0, 3)),
                List.of());
    }

    private static Entry told(String origin, String ethnicity, RegistrationItem... nothing) {
        return entry(new ProfileRecorded(new ProfileRecorded.Details(
                Optional.of(origin).filter(text -> !text.isEmpty()),
                Optional.empty(),
                Optional.of(ethnicity).filter(text -> !text.isEmpty()),
                Optional.empty(),
                Optional.empty(),
                Set.of(nothing))));
    }

    @Test
    void somebodyOfOneNameAndUnknownAgeIsRegisteredForTheEmergency() {
        Registration registration = registered(person(Optional.empty(), ""), List.of());
        assertThat(registration.stage()).isEqualTo(Stage.EMERGENCY);
        assertThat(registration.lacking())
                .startsWith(BIRTH, ORIGIN, CONTACT, NEEDS)
                .doesNotContain(NAMES, ETHNICITY);
    }

    @Test
    void whoWasAskedAndHasNothingToTellLacksNothing() {
        Person person = person(Optional.of(Birth.inYears(1980, 1985)), "962 555");
        List<Entry> entries = List.of(told("Ocotepeque", "", NEEDS));
        assertThat(registered(person, entries).stage()).isEqualTo(Stage.EMERGENCY);
        List<Entry> all = List.of(told("Ocotepeque", "", NEEDS, PHOTO), told("", "chortí"));
        assertThat(registered(person, all)).isEqualTo(new Registration(Stage.FULL, List.of()));
    }

    @Test
    void aPortraitIsThePhotographThatIsAskedFor() {
        Person person = person(Optional.empty(), "");
        for (AttachmentPurpose purpose : AttachmentPurpose.values()) {
            Event photo = new Event.AttachmentAdded(
                    new AttachmentId(new UUID(0, 1)),
                    new Event.AttachmentAdded.Details(
                            "foto.jpg", AttachmentKind.JPEG, 1, "00", Optional.of(purpose), Set.of()));
            assertThat(RegistrationItem.listKnown(person, List.of(entry(photo))).contains(PHOTO))
                    .isEqualTo(purpose == AttachmentPurpose.PORTRAIT);
        }
    }

    /** Whatever is told further takes nobody back a stage, and what lacks grows less. */
    @Test
    void moreThatIsToldNeverTakesAnybodyBack() {
        Seeds.forEach(500, seed -> {
            Dice dice = new Dice(seed);
            Person person = SamplePeople.person(dice, TODAY);
            List<Entry> entries = new ArrayList<>();
            Registration before = registered(person, entries);
            for (int i = 0; i < 6; i++) {
                entries.add(told(dice.oneOf("", "Yoro"), dice.oneOf("", "garífuna"), dice.any(RegistrationItem.class)));
                Registration after = registered(person, entries);
                assertThat(after.stage()).isGreaterThanOrEqualTo(before.stage());
                if (after.stage() == before.stage()) {
                    assertThat(before.lacking()).containsAll(after.lacking());
                }
                before = after;
            }
        });
    }

    @Test
    void whatIsToldLaterStandsAndWhatIsNotSpokenOfStays() {
        List<Entry> entries = List.of(told("Yoro", "garífuna"), told("", "chortí"));
        assertThat(FieldChange.list(new CaseId(new UUID(0, 1)), entries))
                .containsExactly(
                        new FieldChange(RecordField.ORIGIN, Optional.empty(), Optional.of("Yoro"), 0),
                        new FieldChange(RecordField.ETHNICITY, Optional.empty(), Optional.of("garífuna"), 0),
                        new FieldChange(RecordField.ETHNICITY, Optional.of("garífuna"), Optional.of("chortí"), 1));
    }
}
