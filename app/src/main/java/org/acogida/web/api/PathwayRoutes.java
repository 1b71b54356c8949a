package org.acogida.web.api;

import java.util.List;
import java.util.Optional;
import org.acogida.access.Operation.Use;
import org.acogida.procedure.Birth;
import org.acogida.procedure.Circumstances;
import org.acogida.procedure.FearAnswer;
import org.acogida.rulebook.Law;
import org.acogida.rulebook.LawId;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.acogida.web.people.Preview;
import org.springframework.stereotype.Component;

/** Which pathway somebody would get, before anything of them is on file; nothing is kept. */
@Component
final class PathwayRoutes implements Route.Source {
    private static final String BIRTH = "/birth";

    private final Desk desk;

    PathwayRoutes(Desk desk) {
        this.desk = desk;
    }

    /** So much as is known of somebody. */
    record PathwayAsked(Circumstances circumstances, Optional<Birth> birth, Optional<FearAnswer> fear) {}

    /** The pathway by each law. */
    record PathwayTold(List<PathwayByLaw> laws) {}

    /**
     * The pathway by one law.
     *
     * @param inForce whether this is the law of the officer's office today
     * @param pathway none where the law has none for somebody like this
     */
    record PathwayByLaw(LawId law, boolean inForce, Optional<LawRoutes.LawPathway> pathway) {}

    @Override
    public List<Route> routes() {
        return List.of(Route.post("/pathway", "preview-pathway")
                .needs(Use.SEARCH_CASES)
                .brings(Shapes.of(PathwayAsked.class))
                .gives(200, Shapes.of(PathwayTold.class))
                .fails(ProblemKind.INVALID)
                .by(this::preview));
    }

    private Reply preview(Call call) {
        Here here = desk.here(call.officer(), Use.SEARCH_CASES);
        PathwayAsked asked = call.body(PathwayAsked.class);
        if (asked.birth()
                .filter(birth -> birth.earliest().isAfter(here.context().today()))
                .isPresent()) {
            throw Problem.Stop.at(ProblemKind.INVALID, BIRTH, call.tree().at(BIRTH), "future");
        }
        Preview person = Preview.of(asked.circumstances(), asked.birth(), asked.fear(), here.context());
        return Reply.ok(new PathwayTold(here.context().laws().list().stream()
                .map(law -> byLaw(person, law, here, call.language().getLanguage()))
                .toList()));
    }

    private static PathwayByLaw byLaw(Preview person, Law law, Here here, String tag) {
        boolean inForce = law.id().equals(here.context().law().id());
        return new PathwayByLaw(law.id(), inForce, person.pathway(law).map(rule -> LawRoutes.LawPathway.of(rule, tag)));
    }
}
