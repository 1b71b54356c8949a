package org.acogida.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acogida.access.Operation;
import org.acogida.casework.Answer;
import org.acogida.casework.Casework;
import org.acogida.casework.Submission;
import org.acogida.matching.Lookalikes;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.OfficerId;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.OfficeId;
import org.acogida.web.Names;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Every act in a case, each at an address of its own. */
@Component
final class Acts implements Route.Source {
    static final String CASE = "case";

    /** A version as a conditional request writes it; what may follow it tells what was read, and not the case. */
    private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})(\\.[0-9a-f]{1,16})?\"");

    private static final Pattern IF_MATCH = Pattern.compile("\\*|" + TAG.pattern());

    private final Casework casework;
    private final ActProblems problems;
    private final Arrivals arrivals;

    Acts(Casework casework, ActProblems problems, Arrivals arrivals) {
        this.casework = casework;
        this.problems = problems;
        this.arrivals = arrivals;
    }

    @Override
    public List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        for (Act act : ActShapes.acts()) {
            Shape done = Shapes.of(Done.class);
            Route route = Route.post("/cases/{case}/acts/" + Names.slug(act), Names.slug(act))
                    .needs(Operation.of(act))
                    .at(CASE, new Scalars.Id())
                    .takes(HttpHeaders.IF_MATCH, Route.In.HEADER, new Scalars.Text(40, Optional.of(IF_MATCH)))
                    .brings(ActShapes.body(act))
                    .gives(200, done, HttpHeaders.ETAG)
                    .gives(201, done, HttpHeaders.ETAG)
                    .fails(ActProblems.ALL)
                    .by(call -> act(act, call));
            routes.add(act == Act.REGISTER_ARRIVAL ? Arrivals.of(route) : route);
        }
        return routes;
    }

    /** What was done: the case's version after it, and whether it had been done before under the same id. */
    record Done(@JsonProperty(CASE) CaseId caseId, int version, boolean replayed) {}

    private Reply act(Act act, Call call) {
        ActShapes.Sent sent = call.body(ActShapes.Sent.class);
        List<Submission> one = arrivals.judge(List.of(submission(call, call.caseId(), sent, version(call, sent))));
        List<Lookalikes> found = arrivals.look(one);
        return arrivals.refuse(found, call).orElseGet(() -> {
            Answer answer = casework.submit(one.getFirst());
            if (answer instanceof Answer.Done) {
                arrivals.note(found, call);
            }
            return reply(answer, act, call);
        });
    }

    static Submission submission(Call call, CaseId caseId, ActShapes.Sent sent, OptionalInt version) {
        return new Submission(
                sent.commandId(),
                caseId,
                version,
                new OfficerId(call.officer().id()),
                new OfficeId(call.officer().office()),
                sent.occurredAt(),
                sent.details());
    }

    private Reply reply(Answer answer, Act act, Call call) {
        if (answer instanceof Answer.Done done) {
            return done(done);
        }
        Locale language = call.language();
        Reply reply = Reply.problem(problems.of(answer, ActShapes.body(act), call.tree(), language));
        return answer instanceof Answer.Conflict conflict
                ? reply.with(HttpHeaders.ETAG, tag(conflict.actual()))
                : reply;
    }

    static Reply done(Answer.Done done) {
        return Reply.json(
                        done.replayed() ? HttpStatus.OK : HttpStatus.CREATED,
                        new Done(done.caseId(), done.version(), done.replayed()))
                .with(HttpHeaders.ETAG, tag(done.version()));
    }

    static String tag(int version) {
        return "\"" + version + "\"";
    }

    /** The version an act expects: told by the body or by {@code If-Match}, or by both alike. */
    private static OptionalInt version(Call call, ActShapes.Sent sent) {
        Optional<Integer> condition = call.find(HttpHeaders.IF_MATCH, String.class)
                .map(TAG::matcher)
                .filter(Matcher::matches)
                .map(matcher -> Integer.valueOf(matcher.group(1)));
        if (condition.isPresent() && sent.expectedVersion().isPresent() && !condition.equals(sent.expectedVersion())) {
            throw Problem.Stop.at(
                    ProblemKind.MALFORMED,
                    "/expectedVersion",
                    call.tree().path("expectedVersion"),
                    "versions",
                    condition.get());
        }
        return condition.or(sent::expectedVersion).map(OptionalInt::of).orElse(OptionalInt.empty());
    }
}
