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

/** Collects the steps of one household. */
final class Deeds {
    static final OfficeId STATION = new OfficeId("siglo-xxi");

    private final Household household;
    private final Cast cast;
    private final Ids ids;
    private final OfficeId town;
    private final List<Step> steps = new ArrayList<>();

    /** What the cases of a household and its acts are known by. */
    interface Ids {
        HouseholdId household();

        CaseId caseOf(int member);

        UUID act(int member, String name);
    }

    /** Those of the demonstration: they follow from the household's number, its member and the act's name. */
    private record OfScenario(Household of) implements Ids {
        @Override
        public HouseholdId household() {
            return new HouseholdId(id("household " + of.number()));
        }

        @Override
        public CaseId caseOf(int member) {
            return new CaseId(id("case " + of.number() + "." + member));
        }

        @Override
        public UUID act(int member, String name) {
            return id("act " + of.number() + "." + member + " " + name);
        }

        private static UUID id(String name) {
            return UUID.nameUUIDFromBytes(("acogida demonstration " + name).getBytes(StandardCharsets.UTF_8));
        }
    }

    Deeds(Household household, Cast cast) {
        this(household, cast, new OfScenario(household), Sittings.TOWN);
    }

    /**
     * Begins with none.
     *
     * @param town the office that works on the claim after it was filed
     */
    Deeds(Household household, Cast cast, Ids ids, OfficeId town) {
        this.household = household;
        this.cast = cast;
        this.ids = ids;
        this.town = town;
    }

    Household household() {
        return household;
    }

    OfficeId town() {
        return town;
    }

    List<Step> steps() {
        return steps;
    }

    HouseholdId householdId() {
        return ids.household();
    }

    Submission act(int member, String name, Role role, OfficeId office, ZonedDateTime at, Command command) {
        return Submission.now(ids.act(member, name), ids.caseOf(member), cast.get(role), office, command)
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
