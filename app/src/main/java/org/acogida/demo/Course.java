package org.acogida.demo;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.acogida.access.Role;
import org.acogida.procedure.Command.CloseLapsedRight;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.ClockName;

/** One household's way through the procedure, from the bridge to the end of the scenario. */
final class Course {
    /** When the scenario ends: the last day of a decision extended on the day of the first claims. */
    static final ZonedDateTime END = Deeds.on(LocalDate.of(2019, 2, 28), 18, 0);

    private static final double LEAVES = 0.2;
    private static final double ABANDONMENT_IS_CLOSED = 0.3;
    private static final double REOPENING_IS_CLOSED = 0.85;

    private final Household household;
    private final Fates fates;
    private final PeopleParts parts;
    private final Deeds deeds;
    private final Draw draw;

    Course(Household household, Fates fates, PeopleParts parts, Cast cast) {
        this.household = household;
        this.fates = fates;
        this.parts = parts;
        this.deeds = new Deeds(household, cast);
        this.draw = Draw.of(Scenario.SEED, "course " + household.number());
    }

    /** Its steps; those after {@link #END} are left out. */
    List<Step> steps() {
        boolean held = fates.held().contains(household.number());
        new Claiming(deeds, draw, parts).claim(!held);
        if (held) {
            held();
        } else {
            free(household.claimsAt());
        }
        return deeds.steps().stream()
                .filter(step -> !step.at().isAfter(END.toInstant()))
                .toList();
    }

    private void held() {
        Holding holding = new Holding(deeds, draw);
        holding.admit();
        holding.release().ifPresent(released -> new SignIns(deeds, draw).attend(released, END));
    }

    private void free(ZonedDateTime from) {
        Optional<ZonedDateTime> dropped = Optional.ofNullable(fates.dropped().get(household.number()));
        SignIns signIns = new SignIns(deeds, draw);
        if (dropped.isPresent()) {
            signIns.attend(from, dropped.get());
            drop(dropped.get());
        } else if (draw.chance(LEAVES)) {
            leave(signIns, from);
        } else {
            ZonedDateTime decided = new Hearing(deeds, draw, parts).hear().orElse(END);
            signIns.attend(from, decided);
        }
    }

    private void drop(ZonedDateTime at) {
        deeds.step(at, "withdraw", Role.SUPERVISOR, deeds.town(), Act.ASK_WITHDRAWAL, parts.one(draw, "withdrawal"));
        deeds.step(at.plusMinutes(40), "ratify-withdrawal", Role.SUPERVISOR, deeds.town(), Act.RATIFY_WITHDRAWAL, "");
        if (draw.chance(REOPENING_IS_CLOSED)) {
            close(at.plusDays(draw.between(30, 40)), "reopening-grace", "reopening");
        }
    }

    private void leave(SignIns signIns, ZonedDateTime from) {
        ZonedDateTime last = signIns.attend(from, from.plusDays(draw.between(0, 40)));
        if (draw.chance(ABANDONMENT_IS_CLOSED)) {
            close(last.plusDays(draw.between(28, 45)), "abandon", "lapse");
        }
    }

    private void close(ZonedDateTime at, String clock, String text) {
        String reasons = parts.one(draw, text);
        deeds.forAll(
                at,
                "close-" + clock,
                Role.SUPERVISOR,
                deeds.town(),
                member -> new CloseLapsedRight(new ClockName(clock), reasons));
    }
}
