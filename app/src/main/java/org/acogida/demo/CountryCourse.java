package org.acogida.demo;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.acogida.access.Role;
import org.acogida.casework.Submission;
import org.acogida.procedure.Command;
import org.acogida.procedure.OfficerId;
import org.acogida.rulebook.Act;

/** One household's way through the procedure in a country, at the office where it claimed. */
final class CountryCourse {

    /** Of the claims that came to an end by the published cut of 2018 (27.5 of a hundred). */
    private static final double DROPPED_OF_ENDED = 13.1 / 27.5;

    private static final double PENDING_AT_THE_CUT = 0.725;
    private static final int YEARS_OF_THE_PENDING = 2;
    private static final double IS_GIVEN_TO_AN_OFFICER = 0.7;
    private static final double IS_TAKEN_TO_THE_STATION = 0.02;
    private static final int DAYS_OF_SIGNING = 20;

    private final Country country;
    private final Household household;
    private final PeopleParts parts;
    private final List<OfficerId> colleagues;
    private final Deeds deeds;
    private final Draw draw;
    private final boolean pending;

    CountryCourse(Country country, Household household, PeopleParts parts, CountryOfficers.Team team, Deeds.Ids ids) {
        this.country = country;
        this.household = household;
        this.parts = parts;
        this.colleagues = team.protection();
        this.draw = Draw.of(country.seed(), "course " + household.number());
        this.deeds = new Deeds(household, team.cast(draw), ids, household.office());
        this.pending = country.allOpen() || (isLate() && draw.chance(PENDING_AT_THE_CUT));
    }

    private boolean isLate() {
        return !household.claimsAt().toLocalDate().isBefore(country.to().minusYears(YEARS_OF_THE_PENDING));
    }

    /** Its acts in the order of time, as far as the country's last day. */
    List<Submission> acts() {
        boolean held = household.isOneAdult() && draw.chance(IS_TAKEN_TO_THE_STATION);
        new Claiming(deeds, draw, parts).claim(!held);
        if (draw.chance(IS_GIVEN_TO_AN_OFFICER)) {
            give();
        }
        if (held) {
            Holding holding = new Holding(deeds, draw);
            holding.admit();
            holding.release();
        } else {
            free();
        }
        List<Submission> acts = new ArrayList<>();
        deeds.steps().forEach(step -> acts.addAll(step.acts()));
        acts.removeIf(act -> act.occurredAt().orElseThrow().isAfter(country.end()) || (pending && ends(act.command())));
        acts.sort(Comparator.comparing(act -> act.occurredAt().orElseThrow()));
        return acts;
    }

    private void give() {
        OfficerId officer = draw.one(colleagues);
        ZonedDateTime at = household.claimsAt().plusHours(draw.between(18, 30));
        deeds.forAll(at, "give", Role.SUPERVISOR, deeds.town(), member -> new Command.AssignCase(officer));
    }

    private void free() {
        ZonedDateTime from = household.claimsAt();
        new SignIns(deeds, draw).attend(from, from.plusDays(draw.between(1, DAYS_OF_SIGNING)));
        if (!pending && draw.chance(DROPPED_OF_ENDED)) {
            withdraw(from.plusDays(draw.between(10, 60)));
        } else {
            new Hearing(deeds, draw, parts).hear(!pending);
        }
    }

    private void withdraw(ZonedDateTime at) {
        LocalDate day = at.toLocalDate();
        ZonedDateTime asked = Deeds.on(day, draw.between(9, 15), draw.below(60));
        deeds.step(asked, "withdraw", Role.SUPERVISOR, deeds.town(), Act.ASK_WITHDRAWAL, parts.one(draw, "withdrawal"));
        deeds.step(asked.plusMinutes(40), "ratify", Role.SUPERVISOR, deeds.town(), Act.RATIFY_WITHDRAWAL, "");
    }

    /** Whether an act, or what leads to it, ends a case. */
    private static boolean ends(Command command) {
        return switch (command.act()) {
            case SERVE_DECISION, ISSUE_OUTCOME_DOCUMENT, ASK_REVIEW, ASK_WITHDRAWAL, RATIFY_WITHDRAWAL -> true;
            default -> false;
        };
    }
}
