package org.acogida.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.acogida.access.Operation;
import org.acogida.casework.Answer;
import org.acogida.casework.Casework;
import org.acogida.casework.Submission;
import org.acogida.procedure.CaseId;
import org.acogida.rulebook.Act;
import org.acogida.web.Names;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** People who come together: all of them are registered, each with the answer on fear, or none. */
@Component
final class Families implements Route.Source {
    private static final int MOST = 30;
    private static final String REGISTRATION = "registration";
    private static final String FEAR = "fear";

    private final Casework casework;
    private final ActProblems problems;

    Families(Casework casework, ActProblems problems) {
        this.casework = casework;
        this.problems = problems;
    }

    /** One person: the registration, and what was answered on fear where it was asked. */
    record Person(@JsonProperty(Acts.CASE) CaseId caseId, ActShapes.Sent registration, Optional<ActShapes.Sent> fear) {}

    /** Those who come together. */
    record Sent(List<Person> members) {}

    /** All were registered. */
    record Done(List<Acts.Done> members) {}

    /** One act of the family's, with where it stands in the body. */
    private record Part(String pointer, Act act, Submission submission) {}

    @Override
    public List<Route> routes() {
        Shape person = Shapes.record(
                Person.class,
                "FamilyMember",
                Map.of(),
                Map.of(
                        REGISTRATION,
                        ActShapes.body(Act.REGISTER_ARRIVAL),
                        FEAR,
                        new Compounds.Maybe(ActShapes.body(Act.RECORD_FEAR))));
        Shape body = Shapes.record(
                Sent.class, "Family", Map.of(), Map.of("members", new Compounds.Several(person, false, MOST)));
        Shape done = Shapes.record(Done.class, "FamilyDone", Map.of());
        return List.of(Route.post("/families", "register-family")
                .needs(Operation.of(Act.REGISTER_ARRIVAL))
                .brings(body)
                .gives(200, done)
                .gives(201, done)
                .fails(
                        ProblemKind.NOT_ALLOWED,
                        ProblemKind.UNKNOWN_CASE,
                        ProblemKind.REFUSED,
                        ProblemKind.COMMAND_ID_REUSED,
                        ProblemKind.REGISTERED_ALREADY,
                        ProblemKind.VERSION_CONFLICT,
                        ProblemKind.INVALID)
                .by(this::register));
    }

    private Reply register(Call call) {
        List<Part> parts = parts(call);
        if (parts.isEmpty()) {
            Faults faults = new Faults();
            faults.shape("/members", call.tree().path("members"), "nobody");
            Problem.Stop.on(faults);
        }
        List<Answer> answers =
                casework.submitTogether(parts.stream().map(Part::submission).toList());
        if (answers.stream().allMatch(Answer.Done.class::isInstance)) {
            return done(answers.stream().map(Answer.Done.class::cast).toList());
        }
        return Reply.problem(failed(parts, answers, call));
    }

    private static List<Part> parts(Call call) {
        List<Part> parts = new ArrayList<>();
        List<Person> members = call.body(Sent.class).members();
        for (int i = 0; i < members.size(); i++) {
            Person person = members.get(i);
            String at = "/members/" + i + "/";
            parts.add(part(at + REGISTRATION, Act.REGISTER_ARRIVAL, person.caseId(), person.registration(), call));
            person.fear().ifPresent(fear -> parts.add(part(at + FEAR, Act.RECORD_FEAR, person.caseId(), fear, call)));
        }
        return parts;
    }

    private static Part part(String pointer, Act act, CaseId caseId, ActShapes.Sent sent, Call call) {
        OptionalInt version = sent.expectedVersion().map(OptionalInt::of).orElse(OptionalInt.empty());
        return new Part(pointer, act, Acts.submission(call, caseId, sent, version));
    }

    /** One line for each case: its version after the last of its acts. */
    private static Reply done(List<Answer.Done> answers) {
        Map<CaseId, Acts.Done> last = new LinkedHashMap<>();
        for (Answer.Done done : answers) {
            last.put(done.caseId(), new Acts.Done(done.caseId(), done.version(), done.replayed()));
        }
        boolean replayed = answers.stream().allMatch(Answer.Done::replayed);
        return Reply.json(replayed ? HttpStatus.OK : HttpStatus.CREATED, new Done(List.copyOf(last.values())));
    }

    /** What became of each; the problem of the whole is that of the first act that is more than held back. */
    private Problem failed(List<Part> parts, List<Answer> answers, Call call) {
        List<Problem> each = new ArrayList<>();
        List<Problem.Member> members = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            Answer answer = answers.get(i) instanceof Answer.Done(CaseId id, int _, boolean _)
                    ? new Answer.HeldBack(id)
                    : answers.get(i);
            Problem problem = problem(part, answer, call);
            each.add(problem);
            members.add(Problem.Member.of(part.submission().caseId(), Names.slug(part.act()), problem));
        }
        Problem gravest = each.stream()
                .min(Comparator.comparing((Problem problem) -> problem.type().equals(ProblemKind.HELD_BACK.type())))
                .orElseThrow();
        return Problems.together(gravest, members);
    }

    private Problem problem(Part part, Answer answer, Call call) {
        JsonNode tree = call.tree().at(part.pointer());
        Problem problem = problems.of(answer, ActShapes.body(part.act()), tree, call.language());
        return problem.under(part.pointer());
    }
}
