package org.acogida.generators;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.acogida.norm.Citation;
import org.acogida.norm.Confidence;
import org.acogida.norm.Text;
import org.acogida.rulebook.ClockName;
import org.acogida.rulebook.ClockRule;
import org.acogida.rulebook.Consequence;
import org.acogida.rulebook.Length;
import org.acogida.rulebook.Milestone;
import org.acogida.rulebook.Party;
import org.acogida.rulebook.Unit;

/** A clock rule in the making: an authority's business day that moves, until more is said. */
public final class ClockDraft {
    private final ClockName name;
    private Length length = new Length(1, Unit.BUSINESS_DAYS);
    private Set<Milestone> starts = Set.of(Milestone.ENTERED);
    private Set<Milestone> ends = Set.of();
    private Party awaits = Party.AUTHORITY;
    private boolean restarts;
    private boolean onAssignedDay;
    private boolean moves = true;
    private final List<ClockRule.PauseRule> pauses = new ArrayList<>();
    private Optional<ClockRule.Extension> extension = Optional.empty();
    private Consequence consequence = Consequence.ALARM;
    private Optional<Milestone> closes = Optional.empty();

    public ClockDraft(String name) {
        this.name = new ClockName(name);
    }

    public ClockDraft lasts(int amount, Unit unit) {
        length = new Length(amount, unit);
        return this;
    }

    public ClockDraft starts(Milestone... milestones) {
        starts = Set.of(milestones);
        return this;
    }

    public ClockDraft ends(Milestone... milestones) {
        ends = Set.of(milestones);
        return this;
    }

    public ClockDraft awaits(Party party) {
        awaits = party;
        return this;
    }

    public ClockDraft restarts() {
        restarts = true;
        return this;
    }

    public ClockDraft onAssignedDay() {
        onAssignedDay = true;
        return this;
    }

    public ClockDraft stays() {
        moves = false;
        return this;
    }

    public ClockDraft pauses(Party cause, Confidence confidence) {
        pauses.add(new ClockRule.PauseRule(cause, new Citation("Norm 28", confidence)));
        return this;
    }

    public ClockDraft extended(String into, String... reasons) {
        List<ClockRule.Reason> list = new ArrayList<>();
        for (String reason : reasons) {
            list.add(new ClockRule.Reason(reason, Sample.text(reason), Sample.CITED));
        }
        extension = Optional.of(new ClockRule.Extension(new ClockName(into), list, Sample.CITED));
        return this;
    }

    public ClockDraft then(Consequence end) {
        consequence = end;
        return this;
    }

    /** The person's right may lapse, which a reasoned act records by this milestone. */
    public ClockDraft mayLapse(Milestone milestone) {
        consequence = Consequence.RIGHT_MAY_LAPSE;
        closes = Optional.of(milestone);
        awaits = Party.PERSON;
        return this;
    }

    public ClockRule rule() {
        return new ClockRule(
                name,
                length,
                starts,
                ends,
                awaits,
                restarts,
                onAssignedDay,
                moves,
                pauses,
                extension,
                consequence,
                closes,
                new Text(name.value(), name.value()),
                Optional.empty(),
                Sample.CITED);
    }
}
