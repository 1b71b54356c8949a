package org.acogida.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.acogida.access.Officers;
import org.acogida.access.Role;
import org.acogida.casework.Answer;
import org.acogida.casework.Casework;
import org.acogida.casework.Submission;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Circumstances;
import org.acogida.procedure.Command;
import org.acogida.procedure.Command.RecordFear;
import org.acogida.procedure.Command.RecordStay;
import org.acogida.procedure.Command.RegisterArrival;
import org.acogida.procedure.Event.StayRecorded.Details;
import org.acogida.procedure.FearAnswer;
import org.acogida.procedure.HouseholdId;
import org.acogida.procedure.OfficerId;
import org.acogida.procedure.Person;
import org.acogida.procedure.SiteId;
import org.acogida.procedure.StayId;
import org.acogida.procedure.StayStep;

/**
 * Who sleeps at the demonstration's sites before it begins: families and others, made up, who have a visa and fear nothing, so that
 * nothing is due of them until their time to file is over. In the gymnasium are more people than it has mats; at the shelter one is on leave, and one is absent.
 */
public final class Lodgers {
    private static final LocalDate EVE = LocalDate.of(2018, 10, 18);

    private static final Sitting GYMNASIUM =
            new Sitting(EVE, LocalTime.of(16, 0), LocalTime.of(19, 0), Sittings.BRIDGE, 201, 50, 52, 0, 0);
    private static final Sitting SHELTER =
            new Sitting(EVE, LocalTime.of(10, 0), LocalTime.of(13, 0), Sittings.TOWN, 28, 9, 13, 0, 0);

    private static final int MATS = 155;

    private final Casework casework;
    private final Cast cast;

    private Lodgers(Casework casework, Cast cast) {
        this.casework = casework;
        this.cast = cast;
    }

    /** Registers them and records where they sleep; done again it changes nothing. */
    public static void addTo(Casework casework, Officers officers, SiteId gymnasium, SiteId shelter) {
        officers.findFirst(Role.RECEPTION).ifPresent(reception -> {
            Lodgers lodgers = new Lodgers(casework, new Cast(Map.of(Role.RECEPTION, new OfficerId(reception.id()))));
            lodgers.fillHall(lodgers.register(GYMNASIUM, 0), gymnasium);
            List<Household> sheltered = lodgers.register(SHELTER, GYMNASIUM.claims());
            lodgers.fillRooms(sheltered, shelter);
            lodgers.goOn(sheltered, shelter);
        });
    }

    /** What their cases, stays and acts are known by. */
    private record OfLodgers(int number) implements Deeds.Ids {
        @Override
        public HouseholdId household() {
            return new HouseholdId(id("household " + number));
        }

        @Override
        public CaseId caseOf(int member) {
            return new CaseId(id("case " + number + "." + member));
        }

        @Override
        public UUID act(int member, String name) {
            return id("act " + number + "." + member + " " + name);
        }

        StayId stay(int member) {
            return new StayId(id("stay " + number + "." + member));
        }

        private static UUID id(String name) {
            return UUID.nameUUIDFromBytes(("acogida demonstration lodger " + name).getBytes(StandardCharsets.UTF_8));
        }
    }

    private List<Household> register(Sitting sitting, int first) {
        List<Household> households =
                Population.of(sitting, Scenario.SEED, new PeopleParts(ScenarioFiles.people()), first);
        done(households.stream().flatMap(this::register).toList());
        return households;
    }

    /** As long as there are mats each family gets some; women alone get none in a hall, and whoever comes later is found there. */
    private void fillHall(List<Household> households, SiteId site) {
        List<Submission> arrived = new ArrayList<>();
        List<Submission> found = new ArrayList<>();
        for (Household household : households) {
            boolean fits = !isWomanAlone(household) && arrived.size() + household.size() <= MATS;
            (fits ? arrived : found)
                    .addAll(step(
                            household,
                            fits ? StayStep.ARRIVED : StayStep.FOUND,
                            site,
                            household.claimsAt().plusMinutes(30)));
        }
        done(arrived);
        done(found);
    }

    private static boolean isWomanAlone(Household household) {
        return household.size() == 1 && household.members().getFirst().person().sex() == Person.Sex.F;
    }

    private void fillRooms(List<Household> households, SiteId site) {
        for (Household household : households) {
            ZonedDateTime at = household.claimsAt().plusMinutes(30);
            if (!isDone(step(household, StayStep.ARRIVED, site, at))) {
                done(step(household, StayStep.FOUND, site, at.plusMinutes(1)));
            }
        }
    }

    private Stream<Submission> register(Household household) {
        ZonedDateTime at = household.claimsAt();
        return members(household).boxed().flatMap(member -> {
            Household.Member who = household.members().get(member);
            Circumstances came = new Circumstances(
                    Circumstances.Wish.NONE_STATED,
                    Circumstances.Entry.AT_CROSSING,
                    true,
                    false,
                    household.caresForChild(who),
                    "");
            RegisterArrival registers = new RegisterArrival(
                    new OfLodgers(household.number()).household(), at.toInstant(), who.person(), came, who.role());
            return Stream.of(
                    act(household, member, "register", at, registers),
                    act(household, member, "fear", at.plusMinutes(2), new RecordFear(FearAnswer.NO, "")));
        });
    }

    private static IntStream members(Household household) {
        return IntStream.range(0, household.size());
    }

    private Submission act(Household household, int member, String name, ZonedDateTime at, Command command) {
        return new Deeds(household, cast, new OfLodgers(household.number()), Sittings.TOWN)
                .act(member, name, Role.RECEPTION, household.office(), at, command);
    }

    private List<Submission> step(Household household, StayStep step, SiteId site, ZonedDateTime at) {
        return members(household)
                .mapToObj(member -> act(
                        household,
                        member,
                        step.name(),
                        at,
                        new RecordStay(
                                new OfLodgers(household.number()).stay(member),
                                step,
                                site,
                                Optional.empty(),
                                step == StayStep.WENT_ON_LEAVE
                                        ? Optional.of(
                                                Deeds.on(EVE.plusDays(2), 18, 0).toInstant())
                                        : Optional.empty(),
                                new Details("", ""))))
                .toList();
    }

    /** The first family is out with leave, and of those who are alone one was not there at night. */
    private void goOn(List<Household> households, SiteId site) {
        List<Submission> acts = new ArrayList<>();
        households.stream()
                .filter(household -> household.size() > 1)
                .findFirst()
                .ifPresent(family -> acts.addAll(step(family, StayStep.WENT_ON_LEAVE, site, Deeds.on(EVE, 18, 0))));
        households.stream()
                .filter(household -> household.size() == 1)
                .findFirst()
                .ifPresent(one -> acts.addAll(step(one, StayStep.ABSENCE_NOTICED, site, Deeds.on(EVE, 22, 0))));
        done(acts);
    }

    private boolean isDone(List<Submission> acts) {
        return casework.submitTogether(acts).stream().allMatch(Answer.Done.class::isInstance);
    }

    private void done(List<Submission> acts) {
        List<Answer> answers = casework.submitTogether(acts);
        if (!answers.stream().allMatch(Answer.Done.class::isInstance)) {
            throw new IllegalStateException("the demonstration's lodgers: " + answers.getFirst());
        }
    }
}
