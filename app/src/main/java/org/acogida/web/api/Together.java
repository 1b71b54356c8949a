package org.acogida.web.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.acogida.casework.Answer;
import org.acogida.casework.Casework;
import org.acogida.casework.Submission;
import org.acogida.matching.Lookalikes;
import org.acogida.procedure.CaseId;
import org.acogida.web.Names;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Acts in several cases: all of them are done, or none. */
@Component
final class Together {
    private final Casework casework;
    private final ActProblems problems;
    private final Arrivals arrivals;

    Together(Casework casework, ActProblems problems, Arrivals arrivals) {
        this.casework = casework;
        this.problems = problems;
        this.arrivals = arrivals;
    }

    /** All were done: one line for each case, with its version after the last of its acts. */
    record AllDone(List<Acts.Done> members) {}

    /** One of the acts, with where it stands in the request's body and what it looks like there. */
    record Part(String pointer, Compounds.Whole body, Submission submission) {}

    Reply submit(List<Part> parts, Call call) {
        return submit(parts, parts.stream().map(Part::submission).toList(), call);
    }

    /** The same of people who come: as the desk registers them. */
    Reply register(List<Part> parts, Call call) {
        List<Submission> judged =
                arrivals.judge(parts.stream().map(Part::submission).toList());
        List<Lookalikes> found = arrivals.look(judged);
        return arrivals.refuse(found, call).orElseGet(() -> {
            Reply reply = submit(parts, judged, call);
            if (reply.status().is2xxSuccessful()) {
                arrivals.note(found, call);
            }
            return reply;
        });
    }

    private Reply submit(List<Part> parts, List<Submission> submissions, Call call) {
        List<Answer> answers = casework.submitTogether(submissions);
        return answers.stream().allMatch(Answer.Done.class::isInstance)
                ? done(answers.stream().map(Answer.Done.class::cast).toList())
                : Reply.problem(failed(parts, answers, call));
    }

    private static Reply done(List<Answer.Done> answers) {
        Map<CaseId, Acts.Done> last = new LinkedHashMap<>();
        for (Answer.Done done : answers) {
            last.put(done.caseId(), new Acts.Done(done.caseId(), done.version(), done.replayed()));
        }
        boolean replayed = answers.stream().allMatch(Answer.Done::replayed);
        return Reply.json(replayed ? HttpStatus.OK : HttpStatus.CREATED, new AllDone(List.copyOf(last.values())));
    }

    /** What became of each; the problem of the whole is that of the first act that is more than held back. */
    private Problem failed(List<Part> parts, List<Answer> answers, Call call) {
        List<Problem> each = new ArrayList<>();
        List<Problem.Member> members = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Submission submission = parts.get(i).submission();
            Answer answer = answers.get(i) instanceof Answer.Done(CaseId id, int _, boolean _)
                    ? new Answer.HeldBack(id)
                    : answers.get(i);
            Problem problem = problem(parts.get(i), answer, call);
            each.add(problem);
            members.add(Problem.Member.of(
                    submission.caseId(), Names.slug(submission.command().act()), problem));
        }
        Problem gravest = each.stream()
                .min(Comparator.comparing((Problem problem) -> problem.type().equals(ProblemKind.HELD_BACK.type())))
                .orElseThrow();
        return Problems.together(gravest, members);
    }

    private Problem problem(Part part, Answer answer, Call call) {
        JsonNode tree = call.tree().at(part.pointer());
        return problems.of(answer, part.body(), tree, call.language()).under(part.pointer());
    }
}
