package org.acogida.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.acogida.access.Operation;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Command;
import org.acogida.rulebook.Act;
import org.springframework.stereotype.Component;

/** People who come together, one the head: all of them are registered, each with the answer on fear, or none. */
@Component
final class Families implements Route.Source {
    private static final int MOST = 30;
    private static final String REGISTRATION = "registration";
    private static final String FEAR = "fear";
    private static final String MEMBERS = "/members/";

    private final Together together;
    private final Heads heads;

    Families(Together together, Heads heads) {
        this.together = together;
        this.heads = heads;
    }

    /** One person: the registration, and what was answered on fear where it was asked. */
    record Person(@JsonProperty(Acts.CASE) CaseId caseId, ActShapes.Sent registration, Optional<ActShapes.Sent> fear) {}

    /** Those who come together. */
    record Sent(List<Person> members) {}

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
        Shape done = Shapes.of(Together.AllDone.class);
        return List.of(Arrivals.of(Route.post("/families", "register-family")
                .needs(Operation.of(Act.REGISTER_ARRIVAL))
                .brings(body)
                .gives(200, done)
                .gives(201, done)
                .fails(ActProblems.ALL)
                .by(this::register)));
    }

    private Reply register(Call call) {
        List<Together.Part> parts = parts(call);
        if (parts.isEmpty()) {
            throw Problem.Stop.at(ProblemKind.MALFORMED, "/members", call.tree().path("members"), "nobody");
        }
        heads.check(members(call), call.tree());
        return together.register(parts, call);
    }

    private static List<Heads.Member> members(Call call) {
        List<Heads.Member> found = new ArrayList<>();
        List<Person> members = call.body(Sent.class).members();
        for (int i = 0; i < members.size(); i++) {
            Person person = members.get(i);
            if (person.registration().details() instanceof Command.RegisterArrival arrival) {
                found.add(
                        new Heads.Member(person.caseId(), arrival, MEMBERS + i + "/" + REGISTRATION + "/details/role"));
            }
        }
        return found;
    }

    private static List<Together.Part> parts(Call call) {
        List<Together.Part> parts = new ArrayList<>();
        List<Person> members = call.body(Sent.class).members();
        for (int i = 0; i < members.size(); i++) {
            Person person = members.get(i);
            String at = MEMBERS + i + "/";
            parts.add(part(at + REGISTRATION, Act.REGISTER_ARRIVAL, person.caseId(), person.registration(), call));
            person.fear().ifPresent(fear -> parts.add(part(at + FEAR, Act.RECORD_FEAR, person.caseId(), fear, call)));
        }
        return parts;
    }

    private static Together.Part part(String pointer, Act act, CaseId caseId, ActShapes.Sent sent, Call call) {
        OptionalInt version = sent.expectedVersion().map(OptionalInt::of).orElse(OptionalInt.empty());
        return new Together.Part(pointer, ActShapes.body(act), Acts.submission(call, caseId, sent, version));
    }
}
