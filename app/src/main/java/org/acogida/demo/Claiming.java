package org.acogida.demo;

import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.acogida.access.Role;
import org.acogida.casework.Submission;
import org.acogida.procedure.Circumstances;
import org.acogida.procedure.Command;
import org.acogida.procedure.FearAnswer;
import org.acogida.procedure.Manner;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.OfficeId;

/** The day at the desk: registered, asked about fear, claim filed, certificate given, day to sign assigned; then INM is told. */
final class Claiming {
    private static final double INM_IS_TOLD = 0.97;

    private final Deeds deeds;
    private final Draw draw;
    private final PeopleParts parts;
    private final Household household;

    Claiming(Deeds deeds, Draw draw, PeopleParts parts) {
        this.deeds = deeds;
        this.draw = draw;
        this.parts = parts;
        this.household = deeds.household();
    }

    void claim(boolean atLiberty) {
        ZonedDateTime filed = household.claimsAt();
        Circumstances.Entry entry = draw.chance(0.6) ? Circumstances.Entry.AT_CROSSING : Circumstances.Entry.IRREGULAR;
        String place = parts.one(draw, "place");
        String statement = parts.one(draw, "statement");
        DayOfWeek day = SignIns.dayOf(household);
        List<Submission> acts = new ArrayList<>();
        for (int member = 0; member < household.size(); member++) {
            acts.addAll(atDesk(member, filed, entry, place, statement));
            if (atLiberty) {
                acts.add(reception(member, "assign", filed, new Command.AssignSignIn(day)));
            }
            if (household.members().get(member).alone()) {
                acts.add(reception(member, "child", filed, new Command.TakeStep(Act.NOTIFY_CHILD_AUTHORITY, "")));
            }
        }
        deeds.add(filed, acts);
        after(filed);
    }

    private List<Submission> atDesk(
            int member, ZonedDateTime filed, Circumstances.Entry entry, String place, String statement) {
        Household.Member who = household.members().get(member);
        ZonedDateTime came = filed.minusMinutes(12);
        Circumstances circumstances = new Circumstances(
                Circumstances.Wish.PROTECTION, entry, false, who.alone(), household.caresForChild(who), place);
        return List.of(
                reception(
                        member,
                        "register",
                        came,
                        new Command.RegisterArrival(
                                deeds.householdId(),
                                came.minusMinutes(draw.between(10, 600)).toInstant(),
                                who.person(),
                                circumstances,
                                who.role())),
                reception(member, "fear", filed.minusMinutes(8), new Command.RecordFear(FearAnswer.YES, "")),
                reception(member, "claim", filed, new Command.FileClaim(Manner.ORAL, statement)),
                reception(member, "certificate", filed, new Command.IssueCertificate("")));
    }

    private Submission reception(int member, String name, ZonedDateTime at, Command command) {
        return deeds.act(member, name, Role.RECEPTION, household.office(), at, command);
    }

    private void after(ZonedDateTime filed) {
        OfficeId town = deeds.town();
        if (draw.chance(INM_IS_TOLD)) {
            ZonedDateTime told =
                    Deeds.on(filed.toLocalDate().plusDays(draw.between(1, 2)), draw.between(10, 13), draw.below(60));
            deeds.step(told, "inm", Role.PROTECTION, town, Act.NOTIFY_INM, "");
        }
        if (household.members().getFirst().alone()) {
            deeds.forAll(
                    filed.plusDays(1),
                    "guardian",
                    Role.PROTECTION,
                    town,
                    member -> new Command.AppointGuardian(
                            parts.one(draw, "guardian"), parts.one(draw, "guardian-relation")));
        }
    }
}
