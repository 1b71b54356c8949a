package org.acogida.placement;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.calculator.IncrementalScoreCalculator;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.acogida.places.Lodging;
import org.acogida.places.Room;
import org.acogida.places.Sleepers;
import org.acogida.places.Tally;

/** Counts again only the rooms that a move touches, by the core's own tally: hard what is broken, medium who has no bed, soft the wishes. */
public class RoomScores implements IncrementalScoreCalculator<Placement, HardMediumSoftScore> {
    private final IdentityHashMap<Room, List<Sleepers>> asleep = new IdentityHashMap<>();
    private final IdentityHashMap<Room, Tally> tallies = new IdentityHashMap<>();
    private long hard;
    private long medium;
    private long soft;

    @Override
    public void resetWorkingSolution(Placement placement) {
        asleep.clear();
        tallies.clear();
        hard = 0;
        medium = 0;
        soft = 0;
        placement.there().forEach((room, sleepers) -> {
            asleep.put(room, new ArrayList<>(sleepers));
            count(room, sleepers);
        });
        placement.getPlaces().forEach(place -> count(place, 1));
    }

    @Override
    public void beforeVariableChanged(Object entity, String variable) {
        count((PartyPlace) entity, -1);
    }

    @Override
    public void afterVariableChanged(Object entity, String variable) {
        count((PartyPlace) entity, 1);
    }

    private void count(PartyPlace place, int sign) {
        place.lodging().ifPresentOrElse(lodging -> count(lodging, sign), () -> {
            medium -= (long) sign * place.party().size();
            soft -= (long) sign * Tally.ofUnplaced(place.party()).points();
        });
    }

    private void count(Lodging lodging, int sign) {
        soft -= (long) sign * Tally.of(lodging).points();
        for (int i = 0; i < lodging.sleepers().size(); i++) {
            Room room = lodging.nook().rooms().get(i);
            Sleepers sleepers = lodging.sleepers().get(i);
            List<Sleepers> there = asleep.computeIfAbsent(room, _ -> new ArrayList<>());
            if (sign > 0) {
                there.add(sleepers);
            } else {
                there.remove(sleepers);
            }
            count(room, there);
        }
    }

    private void count(Room room, List<Sleepers> there) {
        Tally now = Tally.of(room, there);
        Tally before = tallies.put(room, now);
        if (before != null) {
            hard += before.broken();
            soft += before.points();
        }
        hard -= now.broken();
        soft -= now.points();
    }

    @Override
    public HardMediumSoftScore calculateScore() {
        return HardMediumSoftScore.of(hard, medium, soft);
    }
}
