package org.acogida.placement;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.acogida.places.Lodging;
import org.acogida.places.Nook;
import org.acogida.places.Party;
import org.jspecify.annotations.Nullable;

/** What the solver decides: in which of its nooks a party sleeps, or in none. */
@PlanningEntity
public class PartyPlace {
    private int order;

    private @Nullable Party party;
    private Map<Nook, Lodging> ways = Map.of();

    private List<Nook> nooks = List.of();

    private @Nullable Nook nook;

    /** For the solver's copies, which it fills itself. */
    PartyPlace() {}

    PartyPlace(int order, Party party, Map<Nook, Lodging> ways, Optional<Nook> nook) {
        this.order = order;
        this.party = party;
        this.ways = ways;
        this.nooks = List.copyOf(ways.keySet());
        this.nook = nook.orElse(null);
    }

    @PlanningId
    public int getOrder() {
        return order;
    }

    @ValueRangeProvider
    public List<Nook> getNooks() {
        return nooks;
    }

    @PlanningVariable(allowsUnassigned = true)
    public @Nullable Nook getNook() {
        return nook;
    }

    public void setNook(@Nullable Nook nook) {
        this.nook = nook;
    }

    Party party() {
        return Objects.requireNonNull(party);
    }

    Optional<Lodging> lodging() {
        return Optional.ofNullable(nook).map(ways::get);
    }
}
