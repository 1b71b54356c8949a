package org.acogida.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.access.Role;
import org.acogida.access.UserAccounts;
import org.acogida.access.UserAccounts.NewUser;
import org.acogida.casework.Answer;
import org.acogida.casework.Casework;
import org.acogida.casework.Submission;
import org.acogida.procedure.Birth;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Circumstances;
import org.acogida.procedure.Command;
import org.acogida.procedure.Command.AskTransfer;
import org.acogida.procedure.Command.FileClaim;
import org.acogida.procedure.Command.RegisterArrival;
import org.acogida.procedure.HouseholdId;
import org.acogida.procedure.Manner;
import org.acogida.procedure.OfficerId;
import org.acogida.procedure.Person;
import org.acogida.procedure.TransferId;
import org.acogida.rulebook.OfficeId;

/**
 * A mother and her child whom another office of the {@link RunningApplication} asks to transfer to that of the other officers.
 *
 * @param cases hers first
 */
record SomeTransfer(TransferId id, List<CaseId> cases) {
    private static final OfficeId FROM = new OfficeId("siglo-xxi");
    private static final Instant AT = Instant.parse("2018-09-03T21:00:00Z");

    /** The transfer of two people of these surnames, claimed before. */
    static SomeTransfer of(String surnames) {
        HouseholdId household = new HouseholdId(UUID.randomUUID());
        CaseId mother = register(household, "Ana", surnames, 1985, org.acogida.procedure.Role.HEAD);
        CaseId child = register(household, "Luz", surnames, 2012, org.acogida.procedure.Role.CHILD);
        done(mother, new FileClaim(Manner.ORAL, "huye de la mara"));
        TransferId id = new TransferId(UUID.randomUUID());
        done(
                mother,
                new AskTransfer(id, SomeCase.OFFICE, "su hermana vive en Tapachula", Set.of(child), Set.of(), "", ""));
        return new SomeTransfer(id, List.of(mother, child));
    }

    private static CaseId register(
            HouseholdId household, String given, String surnames, int year, org.acogida.procedure.Role role) {
        CaseId id = new CaseId(UUID.randomUUID());
        done(
                id,
                new RegisterArrival(
                        household,
                        AT,
                        new Person(
                                given,
                                surnames,
                                Person.Sex.F,
                                Optional.of(Birth.on(LocalDate.of(year, 3, 1))),
                                "HND",
                                new LinkedHashSet<>(List.of("es")),
                                List.of(),
                                new HashSet<>(Set.of(Person.Need.SP)),
                                Optional.empty(),
                                ""),
                        new Circumstances(
                                Circumstances.Wish.PROTECTION,
                                Circumstances.Entry.AT_CROSSING,
                                false,
                                false,
                                false,
                                "Rodolfo Robles"),
                        role));
        return id;
    }

    static void done(CaseId id, Command command) {
        Answer answer = RunningApplication.context()
                .getBean(Casework.class)
                .submit(Submission.now(UUID.randomUUID(), id, new OfficerId(sender().id()), FROM, command)
                        .occurred(AT));
        if (!(answer instanceof Answer.Done)) {
            throw new AssertionError(command + ": " + answer);
        }
    }

    /** A supervisor of the office that asks. */
    private static synchronized Officer sender() {
        Officers officers = RunningApplication.context().getBean(Officers.class);
        return officers.findByName("sends").orElseGet(() -> {
            new UserAccounts(RunningApplication.database())
                    .add(
                            new NewUser("sends", "Eva Ruiz", Role.SUPERVISOR, FROM.value(), Locale.of("es")),
                            "{noop}never used");
            return officers.findByName("sends").orElseThrow();
        });
    }
}
