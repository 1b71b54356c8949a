package org.acogida.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.acogida.access.Role;
import org.acogida.casework.Submission;
import org.acogida.procedure.Command;
import org.acogida.procedure.Event.InterviewHeld;
import org.acogida.procedure.Outcome;
import org.acogida.procedure.Person;
import org.acogida.procedure.Person.Sex;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.ClockName;

/** A share of the households is interviewed; of those without children some are decided, served, and some ask for review. */
final class Hearing {
    private static final double IS_SUMMONED = 0.22;
    private static final double COMES = 0.95;
    private static final double IS_DECIDED = 0.5;
    private static final double ASKS_FOR_REVIEW = 0.4;
    private static final double IS_EXTENDED = 0.06;
    private static final int EXTENDED_AFTER_DAYS = 54;

    private final Deeds deeds;
    private final Draw draw;
    private final PeopleParts parts;
    private final Household household;

    Hearing(Deeds deeds, Draw draw, PeopleParts parts) {
        this.deeds = deeds;
        this.draw = draw;
        this.parts = parts;
        this.household = deeds.household();
    }

    /** When the decision is served; empty where none is. */
    Optional<ZonedDateTime> hear() {
        return hear(false);
    }

    /** The same; where it goes {@code on}, as far as a decision whatever chance would have. */
    Optional<ZonedDateTime> hear(boolean on) {
        ZonedDateTime claimed = household.claimsAt();
        if (!on && !draw.chance(IS_SUMMONED)) {
            extend(claimed);
            return Optional.empty();
        }
        ZonedDateTime summoned = weekday(claimed.toLocalDate().plusDays(draw.between(6, 40)));
        ZonedDateTime interview = weekday(summoned.toLocalDate().plusDays(draw.between(5, 10)));
        summon(summoned, interview);
        if (!on && !draw.chance(COMES)) {
            return Optional.empty();
        }
        interview(interview);
        if (!household.isAllAdults() || (!on && !draw.chance(IS_DECIDED))) {
            return Optional.empty();
        }
        return Optional.of(decide(weekday(interview.toLocalDate().plusDays(draw.between(10, 25)))));
    }

    private void extend(ZonedDateTime claimed) {
        if (draw.chance(IS_EXTENDED)) {
            String text = parts.one(draw, "extension");
            deeds.forAll(
                    weekday(claimed.toLocalDate().plusDays(EXTENDED_AFTER_DAYS + draw.below(7))),
                    "extend",
                    Role.PROTECTION,
                    deeds.town(),
                    member -> new Command.ExtendClock(new ClockName("decide"), "missing-facts", text));
        }
    }

    private void summon(ZonedDateTime at, ZonedDateTime interview) {
        forAdults(
                at,
                "summon",
                member -> new Command.SummonInterview(interview.toInstant(), parts.one(draw, "interview-place"), ""));
    }

    private void interview(ZonedDateTime at) {
        forAdults(at, "interview", this::interviewOf);
    }

    private Command interviewOf(Person person) {
        boolean spanish = person.understands("es");
        Sex sex = person.interviewer().orElseGet(() -> draw.chance(0.5) ? Sex.F : Sex.M);
        return new Command.HoldInterview(new InterviewHeld.Details(
                spanish ? "es" : person.languages().iterator().next(),
                spanish ? "" : parts.one(draw, "interpreter"),
                parts.one(draw, sex == Sex.F ? "given-f" : "given-m") + " " + parts.one(draw, "surname"),
                sex,
                draw.chance(0.3) ? parts.one(draw, "lawyer") : "",
                "",
                parts.one(draw, "minutes")));
    }

    private ZonedDateTime decide(ZonedDateTime at) {
        int fate = draw.below(20);
        Outcome outcome = fate < 7 ? Outcome.REFUGEE : fate < 11 ? Outcome.COMPLEMENTARY : Outcome.REFUSED;
        Command decision = decision(outcome);
        forAdults(at, "decide", person -> decision);
        ZonedDateTime served = weekday(at.toLocalDate().plusDays(draw.between(3, 9)));
        forAdults(served, "serve", this::service);
        if (outcome.isProtection()) {
            residence(served.plusMinutes(15));
        } else if (draw.chance(ASKS_FOR_REVIEW)) {
            deeds.step(
                    weekday(served.toLocalDate().plusDays(draw.between(5, 14))),
                    "review",
                    Role.PROTECTION,
                    deeds.town(),
                    Act.ASK_REVIEW,
                    parts.one(draw, "review"));
        }
        return served;
    }

    private Command decision(Outcome outcome) {
        boolean granted = outcome.isProtection();
        String ground = outcome == Outcome.REFUGEE ? "generalised-violence" : granted ? "life-at-risk" : "";
        return new Command.DecideClaim(
                outcome,
                ground,
                parts.one(draw, granted ? "reasons-granted" : "reasons-refused"),
                parts.one(draw, "complementary"));
    }

    private Command service(Person person) {
        boolean spanish = person.understands("es");
        return new Command.ServeDecision(
                spanish ? "es" : person.languages().iterator().next(),
                spanish ? "" : parts.one(draw, "interpreter"),
                parts.one(draw, "proof"));
    }

    private void residence(ZonedDateTime at) {
        deeds.forAll(
                at,
                "residence",
                Role.PROTECTION,
                deeds.town(),
                member -> new Command.IssueOutcomeDocument("permanent-residence", ""));
    }

    private void forAdults(ZonedDateTime at, String name, Function<Person, Command> command) {
        List<Submission> acts = IntStream.range(0, household.size())
                .filter(member -> household.members().get(member).isSurelyAdult(household.claimsAt()))
                .mapToObj(member -> deeds.act(
                        member,
                        name,
                        Role.PROTECTION,
                        deeds.town(),
                        at,
                        command.apply(household.members().get(member).person())))
                .toList();
        if (!acts.isEmpty()) {
            deeds.add(at, acts);
        }
    }

    /** In office hours of that day, or of the Monday after a weekend. */
    private ZonedDateTime weekday(LocalDate day) {
        LocalDate open = day.getDayOfWeek() == DayOfWeek.SATURDAY
                ? day.plusDays(2)
                : day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
        return Deeds.on(open, draw.between(9, 15), draw.below(60));
    }
}
