package org.acogida.web.people;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.acogida.procedure.Birth;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Circumstances;
import org.acogida.procedure.Command;
import org.acogida.procedure.Context;
import org.acogida.procedure.Decider;
import org.acogida.procedure.Facts;
import org.acogida.procedure.FearAnswer;
import org.acogida.procedure.HouseholdId;
import org.acogida.procedure.Person;
import org.acogida.procedure.Role;
import org.acogida.procedure.Verdict;
import org.acogida.rulebook.Fact;
import org.acogida.rulebook.Law;
import org.acogida.rulebook.PathwayRule;
import org.acogida.rulebook.Safeguard;

/** Which way somebody would go, before anything is on file: the same decision as when it is, and nothing is kept. */
public final class Preview {
    private static final UUID NOBODY = new UUID(0, 0);

    private final CaseState state;
    private final Context context;

    private Preview(CaseState state, Context context) {
        this.state = state;
        this.context = context;
    }

    /** Somebody of whom so much is known. */
    public static Preview of(
            Circumstances circumstances, Optional<Birth> birth, Optional<FearAnswer> fear, Context context) {
        Command arrival = new Command.RegisterArrival(
                new HouseholdId(NOBODY), now(context), person(birth), circumstances, Role.SINGLE);
        CaseState arrived = decide(CaseState.empty(new CaseId(NOBODY)), arrival, context);
        return new Preview(
                fear.map(answer -> decide(arrived, new Command.RecordFear(answer, ""), context))
                        .orElse(arrived),
                context);
    }

    private static Instant now(Context context) {
        return context.at();
    }

    private static Person person(Optional<Birth> birth) {
        return new Person("-", "", Person.Sex.X, birth, "XXX", Set.of(), List.of(), Set.of(), Optional.empty(), "");
    }

    private static CaseState decide(CaseState state, Command command, Context context) {
        return switch (Decider.decide(state, command, context)) {
            case Verdict.Accepted accepted -> accepted.after();
            case Verdict.Refused _ -> state;
        };
    }

    /** The pathway under a law, whether or not it is the one in force. */
    public Optional<PathwayRule> pathway(Law law) {
        return law.findPathway(Facts.of(state, context));
    }

    /** What a law refuses of the person, and would not if they were grown up. */
    public List<Safeguard> listSafeguardsOfChild(Law law) {
        Set<Fact> facts = Facts.of(state, context);
        Set<Fact> grown = EnumSet.copyOf(facts);
        grown.removeAll(Facts.OF_AGE);
        return law.safeguards().stream()
                .filter(safeguard ->
                        safeguard.when().holds(facts) && !safeguard.when().holds(grown))
                .toList();
    }
}
