package org.acogida.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import org.acogida.access.Role;
import org.acogida.casework.Submission;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Command;
import org.acogida.procedure.Command.TakeStep;
import org.acogida.procedure.HouseholdId;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.OfficeId;

/** Collects the steps of one household. Ids follow from the household's number, its member and the act's name. */
final class Deeds {
    static final OfficeId STATION = new OfficeId("siglo-xxi");

    private final Household household;
    private final Cast cast;
    private final List<Step> steps = new ArrayList<>();

    Deeds(Household household, Cast cast) {
        this.household = household;
        this.cast = cast;
    }

    Household household() {
        return household;
    }

    List<Step> steps() {
        return steps;
    }

    static CaseId caseOf(Household household, int member) {
        return new CaseId(id("case " + household.number() + "." + member));
    }

    HouseholdId householdId() {
        return new HouseholdId(id("household " + household.number()));
    }

    private UUID commandId(int member, String name) {
        return id("act " + household.number() + "." + member + " " + name);
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(("acogida demonstration " + name).getBytes(StandardCharsets.UTF_8));
    }

    Submission act(int member, String name, Role role, OfficeId office, ZonedDateTime at, Command command) {
        return Submission.now(commandId(member, name), caseOf(household, member), cast.get(role), office, command)
                .occurred(at.toInstant());
    }

    /** Adds acts that belong together, done by the time of the last. */
    void add(ZonedDateTime at, List<Submission> acts) {
        steps.add(new Step(at.toInstant(), household.number(), acts));
    }

    /** Adds the same kind of act for every member. */
    void forAll(ZonedDateTime at, String name, Role role, OfficeId office, IntFunction<Command> command) {
        List<Submission> acts = new ArrayList<>();
        for (int member = 0; member < household.size(); member++) {
            acts.add(act(member, name, role, office, at, command.apply(member)));
        }
        add(at, acts);
    }

    /** Adds an act of no more than a note for every member. */
    void step(ZonedDateTime at, String name, Role role, OfficeId office, Act act, String note) {
        forAll(at, name, role, office, member -> new TakeStep(act, note));
    }

    static ZonedDateTime on(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(Sitting.ZONE);
    }
}
