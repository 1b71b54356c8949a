package org.acogida.generators;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.acogida.procedure.AttachmentId;
import org.acogida.procedure.AttachmentKind;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Command;
import org.acogida.procedure.Command.*;
import org.acogida.procedure.Consent;
import org.acogida.procedure.Context;
import org.acogida.procedure.Event;
import org.acogida.procedure.HouseholdId;
import org.acogida.procedure.LegalHold;
import org.acogida.procedure.LegalHoldId;
import org.acogida.procedure.LegalHolds;
import org.acogida.procedure.OrganisationId;
import org.acogida.procedure.Person;
import org.acogida.procedure.RegistrationItem;
import org.acogida.procedure.Role;

/** What is kept of a person beside the procedure, which moves no clock: always what can be meant. */
final class SampleRecords {
    private static final String WHY = "así lo dijeron";

    private SampleRecords() {}

    static Command next(Dice dice, CaseState state, Context context) {
        return switch (dice.between(1, 9)) {
            case 1 -> new LeaveHousehold(new HouseholdId(dice.uuid()), dice.any(Role.class), WHY, "hospital");
            case 2 -> new JoinHousehold(new HouseholdId(dice.uuid()), dice.any(Role.class), WHY);
            case 3 -> new ReuniteHousehold(new HouseholdId(dice.uuid()), dice.any(Role.class), WHY, "quieren");
            case 4 -> new ChangeRelation(dice.any(Role.class), WHY);
            case 5 -> profile(dice);
            case 6 ->
                new RecordNeedDetail(new Event.NeedDetailRecorded.Details(dice.any(Person.Need.class), "lo dijo", ""));
            case 7 ->
                new RecordConsentRefused(new Event.ConsentRefused.Details(
                        new OrganisationId("unhcr"), "entrevista", "", Consent.Asked.SPOKEN, "es"));
            case 8 ->
                new AddAttachment(
                        new AttachmentId(dice.uuid()),
                        new Event.AttachmentAdded.Details(
                                "acta.pdf",
                                dice.any(AttachmentKind.class),
                                1,
                                "00".repeat(32),
                                Optional.empty(),
                                Set.of()));
            default -> hold(dice, state, context);
        };
    }

    private static Command profile(Dice dice) {
        return new RecordProfile(new Event.ProfileRecorded.Details(
                Optional.of("Ocotepeque"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                dice.some(List.of(RegistrationItem.values()), 1)));
    }

    private static Command hold(Dice dice, CaseState state, Context context) {
        Optional<Command> lift = state.listStandingHolds().stream()
                .<Command>map(hold -> new LiftLegalHold(hold.id(), "ya resuelto"))
                .filter(command -> LegalHolds.find(state, command, context).isEmpty())
                .findFirst();
        return lift.orElseGet(
                () -> new PlaceLegalHold(new LegalHoldId(dice.uuid()), dice.any(LegalHold.Kind.class), "oficio 12"));
    }
}
