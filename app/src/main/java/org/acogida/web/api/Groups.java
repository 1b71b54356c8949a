package org.acogida.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.acogida.access.Operation;
import org.acogida.casework.Submission;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Command;
import org.acogida.procedure.Manner;
import org.acogida.procedure.OfficerId;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.OfficeId;
import org.acogida.web.form.Ids;
import org.acogida.worklists.Worklist;
import org.springframework.stereotype.Component;

/** What is done to several cases by one command: they are given to an officer, or claims are filed; all or none. */
@Component
final class Groups implements Route.Source {
    private static final String CASES = "cases";

    private final Together together;

    Groups(Together together) {
        this.together = together;
    }

    /**
     * Cases that are given to an officer.
     *
     * @param officer none to take them from whoever has them
     */
    record Assignment(UUID commandId, Optional<OfficerId> officer, Set<CaseId> cases) {}

    /** Claims of several people, as of a family: each is filed, and the certificate of each issued. */
    record Claims(UUID commandId, Manner manner, String statement, Set<CaseId> cases) {}

    @Override
    public List<Route> routes() {
        return List.of(
                route("/assignments", "assign-cases", Act.ASSIGN_CASE, Assignment.class)
                        .by(this::assign),
                route("/claims", "file-claims", Act.FILE_CLAIM, Claims.class).by(this::claim));
    }

    private static Route route(String path, String id, Act act, Class<?> sent) {
        Shape cases = new Compounds.Several(Shapes.of(CaseId.class), true, Worklist.LONGEST_PAGE);
        Shape done = Shapes.of(Together.AllDone.class);
        return Route.post(path, id)
                .needs(Operation.of(act))
                .brings(Shapes.record(sent, sent.getSimpleName(), Map.of(), Map.of(CASES, cases)))
                .gives(200, done)
                .gives(201, done)
                .fails(ActProblems.ALL);
    }

    private Reply assign(Call call) {
        Assignment sent = call.body(Assignment.class);
        List<Together.Part> parts = new ArrayList<>();
        for (CaseId one : checked(sent.cases(), call)) {
            UUID command = Ids.derive(sent.commandId(), "assign", one.toString());
            parts.add(part(parts.size(), command, one, new Command.AssignCase(sent.officer()), call));
        }
        return together.submit(parts, call);
    }

    private Reply claim(Call call) {
        Claims sent = call.body(Claims.class);
        List<Together.Part> parts = new ArrayList<>();
        for (CaseId one : checked(sent.cases(), call)) {
            int place = parts.size() / 2;
            UUID files = Ids.derive(sent.commandId(), "claim", one.toString());
            UUID issues = Ids.derive(sent.commandId(), "certificate", one.toString());
            parts.add(part(place, files, one, new Command.FileClaim(sent.manner(), sent.statement()), call));
            parts.add(part(place, issues, one, new Command.IssueCertificate(""), call));
        }
        return together.submit(parts, call);
    }

    private static Set<CaseId> checked(Set<CaseId> cases, Call call) {
        if (cases.isEmpty()) {
            throw Problem.Stop.at(
                    ProblemKind.MALFORMED, "/" + CASES, call.tree().path(CASES), "no-case");
        }
        return cases;
    }

    private static Together.Part part(int place, UUID command, CaseId caseId, Command what, Call call) {
        OfficerId by = new OfficerId(call.officer().id());
        OfficeId office = new OfficeId(call.officer().office());
        return new Together.Part(
                "/" + CASES + "/" + place, ActProblems.NOTHING, Submission.now(command, caseId, by, office, what));
    }
}
