package org.acogida.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.acogida.access.Operation.Use;
import org.acogida.opening.Glass;
import org.acogida.opening.Glasses;
import org.acogida.procedure.CaseId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Opens a file through the glass, for a reason that somebody else judges afterwards. */
@Component
final class GlassRoutes implements Route.Source {
    private static final String REASON = "/reason";
    private static final int LONGEST_REASON = 2_000;

    private final Glasses glasses;

    GlassRoutes(Glasses glasses) {
        this.glasses = glasses;
    }

    /**
     * A wish to open a file.
     *
     * @param reason what makes it urgent, in at least ten characters
     */
    record GlassSent(String reason) {}

    /** A file that is open to the token's account until then. */
    record GlassTold(@JsonProperty(Acts.CASE) CaseId caseId, Instant until) {}

    @Override
    public List<Route> routes() {
        Shape sent = Shapes.record(GlassSent.class, "Glass", Map.of(), Map.of("reason", Shapes.text(LONGEST_REASON)));
        return List.of(Route.post("/cases/{case}/glass", "break-glass")
                .needs(Use.BREAK_GLASS)
                .at(Acts.CASE, new Scalars.Id())
                .brings(sent)
                .gives(201, Shapes.of(GlassTold.class))
                .fails(
                        ProblemKind.UNKNOWN_CASE,
                        ProblemKind.GLASS_SUSPENDED,
                        ProblemKind.INVALID,
                        ProblemKind.UNRECORDED)
                .by(this::open));
    }

    private Reply open(Call call) {
        String reason = call.body(GlassSent.class).reason();
        return switch (glasses.breakGlass(call.officer(), call.caseId(), reason)) {
            case Glasses.Answer.Broken broken ->
                Reply.json(HttpStatus.CREATED, new GlassTold(call.caseId(), broken.until()));
            case Glasses.Answer.NoReason _ ->
                throw Problem.Stop.at(
                        ProblemKind.INVALID,
                        REASON,
                        call.tree().at(REASON),
                        "short-reason",
                        Integer.toString(Glass.SHORTEST_REASON));
            case Glasses.Answer.Suspended _ -> throw new Problem.Stop(ProblemKind.GLASS_SUSPENDED);
            case Glasses.Answer.Unknown _ -> throw new Problem.Stop(ProblemKind.UNKNOWN_CASE);
        };
    }
}
