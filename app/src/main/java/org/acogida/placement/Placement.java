package org.acogida.placement;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import java.util.List;
import java.util.Map;
import org.acogida.places.Room;
import org.acogida.places.Sleepers;
import org.jspecify.annotations.Nullable;

/** The solver's working copy: every party, and how good it is where they are now. */
@PlanningSolution
public class Placement {
    private List<PartyPlace> places = List.of();
    private Map<Room, List<Sleepers>> there = Map.of();
    private @Nullable HardMediumSoftScore score;

    /** For the solver's copies, which it fills itself. */
    Placement() {}

    Placement(List<PartyPlace> places, Map<Room, List<Sleepers>> there) {
        this.places = places;
        this.there = there;
    }

    /** Who slept in which room before, and is not moved. */
    Map<Room, List<Sleepers>> there() {
        return there;
    }

    @PlanningEntityCollectionProperty
    public List<PartyPlace> getPlaces() {
        return places;
    }

    @PlanningScore
    public @Nullable HardMediumSoftScore getScore() {
        return score;
    }

    public void setScore(@Nullable HardMediumSoftScore score) {
        this.score = score;
    }
}
