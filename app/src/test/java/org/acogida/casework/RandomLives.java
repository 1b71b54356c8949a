package org.acogida.casework;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.acogida.access.Role;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Command;
import org.acogida.procedure.Command.RegisterArrival;

/** Lets random families live through random legal acts at a desk; the same seed gives the same acts. */
public final class RandomLives {

    private final TestDesk desk;
    private final Journeys journeys;

    public RandomLives(TestDesk desk, long seed) {
        this.desk = desk;
        this.journeys = new Journeys(seed);
    }

    /** Registers a family and does so many acts in its cases; the desk's clock goes on. */
    public List<CaseId> live(int acts) {
        List<CaseId> ids = new ArrayList<>();
        for (RegisterArrival arrival : journeys.family(desk.now())) {
            CaseId id = new CaseId(journeys.id());
            ids.add(id);
            mustBeDone(submission(id, arrival));
        }
        for (int i = 0; i < acts; i++) {
            desk.pass(journeys.pause());
            act(journeys.pick(ids));
        }
        return ids;
    }

    private void act(CaseId id) {
        Duration late = journeys.late();
        Optional<Command> command = journeys.next(
                desk.state(id),
                desk.wiring.casework.context(
                        TestDesk.BRIDGE,
                        desk.officer(Role.SUPERVISOR),
                        desk.now().minus(late)));
        command.map(next -> submission(id, next).occurred(desk.now().minus(late)))
                .ifPresent(this::mustBeDone);
    }

    private Submission submission(CaseId id, Command command) {
        UUID commandId = journeys.id();
        return Submission.now(commandId, id, desk.officer(Role.SUPERVISOR), TestDesk.BRIDGE, command);
    }

    private void mustBeDone(Submission submission) {
        Answer answer = desk.wiring.casework.submit(submission);
        if (!(answer instanceof Answer.Done)) {
            throw new AssertionError(submission + ": " + answer);
        }
    }
}
