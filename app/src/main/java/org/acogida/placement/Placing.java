package org.acogida.placement;

import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acogida.places.FirstCome;
import org.acogida.places.Lodging;
import org.acogida.places.Party;
import org.acogida.places.Plan;
import org.acogida.places.Room;
import org.acogida.places.Sites;
import org.acogida.places.Sleepers;

/** Proposes a plan: first-come placement bettered for as long as it is given, which breaks no rule. One is used once. */
public final class Placing {
    /** It ends before its time when nothing better was found for one part in so many of it. */
    private static final int PATIENCE = 3;

    private final List<Party> parties;
    private final Sites sites;
    private final Map<Room, List<Sleepers>> there;
    private final Solver<Placement> solver;

    /** @param seed what chance there is comes from it */
    public Placing(List<Party> parties, Sites sites, Duration time, long seed) {
        this(parties, sites, Map.of(), time, seed);
    }

    /** @param there who sleeps in which room already, and stays there */
    public Placing(List<Party> parties, Sites sites, Map<Room, List<Sleepers>> there, Duration time, long seed) {
        this.parties = List.copyOf(parties);
        this.sites = sites;
        this.there = Map.copyOf(there);
        SolverConfig config = new SolverConfig()
                .withSolutionClass(Placement.class)
                .withEntityClasses(PartyPlace.class)
                .withScoreDirectorFactory(
                        new ScoreDirectorFactoryConfig().withIncrementalScoreCalculatorClass(RoomScores.class))
                .withTerminationConfig(new TerminationConfig()
                        .withSpentLimit(time)
                        .withUnimprovedMillisecondsSpentLimit(time.toMillis() / PATIENCE))
                .withRandomSeed(seed);
        this.solver = SolverFactory.<Placement>create(config).buildSolver();
    }

    public Plan solve() {
        if (parties.isEmpty()) {
            return FirstCome.place(parties, sites, there);
        }
        List<PartyPlace> places = new ArrayList<>();
        FirstCome.place(parties, sites, there)
                .lodged()
                .forEach((party, lodging) -> places.add(
                        new PartyPlace(places.size(), party, sites.list(party), lodging.map(Lodging::nook))));
        Map<Party, Optional<Lodging>> lodged = new LinkedHashMap<>();
        solver.solve(new Placement(places, there))
                .getPlaces()
                .forEach(place -> lodged.put(place.party(), place.lodging()));
        return new Plan(sites, there, lodged);
    }

    /** Ends with the best that was found until now. */
    public void stop() {
        solver.terminateEarly();
    }
}
