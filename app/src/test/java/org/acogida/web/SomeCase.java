package org.acogida.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.acogida.access.Officers;
import org.acogida.access.Role;
import org.acogida.casework.Answer;
import org.acogida.casework.Casework;
import org.acogida.casework.Submission;
import org.acogida.procedure.Birth;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Circumstances;
import org.acogida.procedure.Command;
import org.acogida.procedure.Command.RegisterArrival;
import org.acogida.procedure.HouseholdId;
import org.acogida.procedure.OfficerId;
import org.acogida.procedure.Person;
import org.acogida.rulebook.OfficeId;

/** A case of the {@link RunningApplication}, made without its pages by acts of days gone by. */
record SomeCase(CaseId id) {
    static final OfficeId OFFICE = new OfficeId("comar-tapachula");

    /** Someone who asks for protection, registered on the evening of 3 September 2018. */
    static SomeCase of(String givenNames, String surnames, String... languages) {
        return of(OFFICE, givenNames, surnames, languages);
    }

    /** The same at that office. */
    static SomeCase at(OfficeId office) {
        return of(office, "Ana", "Ruiz", "es");
    }

    /** The same of whom nobody knows how old they are. */
    static SomeCase ofUnknownAge() {
        return of(OFFICE, Optional.empty(), "Ana", "Ruiz", "es");
    }

    private static SomeCase of(OfficeId office, String givenNames, String surnames, String... languages) {
        return of(office, Optional.of(Birth.on(LocalDate.of(1985, 3, 1))), givenNames, surnames, languages);
    }

    private static SomeCase of(
            OfficeId office, Optional<Birth> birth, String givenNames, String surnames, String... languages) {
        Person person = new Person(
                givenNames,
                surnames,
                Person.Sex.F,
                birth,
                "HND",
                Set.copyOf(Arrays.asList(languages)),
                List.of(),
                Set.of(),
                Optional.empty(),
                "");
        Circumstances crossing = new Circumstances(
                Circumstances.Wish.PROTECTION, Circumstances.Entry.AT_CROSSING, false, false, false, "Rodolfo Robles");
        SomeCase made = new SomeCase(new CaseId(UUID.randomUUID()));
        Instant at = Instant.parse("2018-09-03T20:00:00Z");
        return made.act(
                office,
                "2018-09-03",
                new RegisterArrival(
                        new HouseholdId(UUID.randomUUID()), at, person, crossing, org.acogida.procedure.Role.HEAD));
    }

    /** Does an act as having happened at 15:00 of a day. */
    SomeCase act(String day, Command command) {
        return act(OFFICE, day, command);
    }

    private SomeCase act(OfficeId office, String day, Command command) {
        Answer answer = RunningApplication.context()
                .getBean(Casework.class)
                .submit(Submission.now(UUID.randomUUID(), id, new OfficerId(supervisor()), office, command)
                        .occurred(Instant.parse(day + "T21:00:00Z")));
        if (!(answer instanceof Answer.Done)) {
            throw new AssertionError(command + ": " + answer);
        }
        return this;
    }

    /** Who does what no page is needed for. */
    static UUID supervisor() {
        return RunningApplication.context()
                .getBean(Officers.class)
                .findByName(Role.SUPERVISOR.name().toLowerCase(Locale.ROOT))
                .orElseThrow()
                .id();
    }

    String href() {
        return "/cases/" + id;
    }
}
