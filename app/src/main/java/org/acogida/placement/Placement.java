package org.acogida.placement;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The solver's working copy: every party, and how good it is where they are now. */
@PlanningSolution
public class Placement {
    private List<PartyPlace> places = List.of();
    private @Nullable HardMediumSoftScore score;

    /** For the solver's copies, which it fills itself. */
    Placement() {}

    Placement(List<PartyPlace> places) {
        this.places = places;
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
