package org.acogida.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.acogida.postgres.Reach;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Command;
import org.acogida.procedure.Command.*;
import org.acogida.procedure.Event;
import org.acogida.procedure.FearAnswer;
import org.acogida.procedure.Manner;
import org.acogida.procedure.Observer;
import org.acogida.procedure.Person;
import org.acogida.rulebook.Act;
import org.junit.jupiter.api.Test;

/** Commands sent twice by several at once, out of their order and late: each has one effect. {@code -Dcommands=N} many. */
class SentTwiceTest {

    private static final int COMMANDS = Integer.getInteger("commands", 3_000);
    private static final int SENDERS = 8;
    private static final int OF_A_CASE = 6;
    private static final int AT_A_TIME = 1_000;
    private static final long SEED = 20181019;

    private final Random random = new Random(SEED);

    @Test
    void eachHasOneEffect() throws Exception {
        try (TestDesk desk = new TestDesk();
                ExecutorService senders = Executors.newFixedThreadPool(SENDERS)) {
            int sent = 0;
            while (sent < COMMANDS) {
                List<Submission> some = commands(desk, Math.min(AT_A_TIME, COMMANDS - sent));
                sendTwice(desk, some, senders);
                sent += some.size();
            }
            assertThat(count(desk, "select count(*) from command")).isEqualTo(sent);
            assertThat(count(desk, "select count(distinct command_id) from event"))
                    .isEqualTo(sent);
            assertThat(
                            count(
                                    desk,
                                    "select count(*) from (select 1 from event group by command_id, kind having count(*) > 1) twice"))
                    .isZero();
        }
    }

    private List<Submission> commands(TestDesk desk, int count) {
        List<Submission> some = new ArrayList<>();
        CaseId id = new CaseId(UUID.randomUUID());
        for (int i = 0; i < count; i++) {
            if (i % OF_A_CASE == 0) {
                id = new CaseId(UUID.randomUUID());
            }
            some.add(desk.submission(id, i % OF_A_CASE == 0 ? TestDesk.visitor("Ana " + i) : next()));
        }
        return some;
    }

    private Command next() {
        return switch (random.nextInt(5)) {
            case 0 -> new RecordFear(List.of(FearAnswer.values()).get(random.nextInt(3)), "");
            case 1 -> new FileClaim(Manner.ORAL, "");
            case 2 -> new RecordObservation(Observer.UNHCR, "");
            case 3 -> new TakeStep(Act.SIGN_IN, "");
            default ->
                new AddFindings(new Event.FindingsAdded.Details(
                        Set.of(Person.Need.SM), Optional.empty(), Optional.empty(), ""));
        };
    }

    /** What comes before its registration is not taken, and is sent again later, as a device does. */
    private void sendTwice(TestDesk desk, List<Submission> some, ExecutorService senders) throws Exception {
        List<Submission> twice = new ArrayList<>(some);
        twice.addAll(some);
        Collections.shuffle(twice, random);
        Queue<Submission> waiting = new ConcurrentLinkedQueue<>(twice);
        Map<UUID, Answer.Done> answers = new ConcurrentHashMap<>();
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < SENDERS; i++) {
            all.add(senders.submit(() -> {
                for (Submission next = waiting.poll(); next != null; next = waiting.poll()) {
                    Answer answer = desk.wiring.casework.submit(next);
                    if (answer instanceof Answer.Invalid) {
                        waiting.add(next);
                        continue;
                    }
                    assertThat(answer).isInstanceOf(Answer.Done.class);
                    Answer.Done before = answers.putIfAbsent(next.commandId(), (Answer.Done) answer);
                    if (before != null) {
                        assertThat(before.version()).isEqualTo(((Answer.Done) answer).version());
                        assertThat(before.replayed() || ((Answer.Done) answer).replayed())
                                .isTrue();
                    }
                }
            }));
        }
        for (Future<?> one : all) {
            one.get();
        }
        assertThat(answers).hasSize(some.size());
    }

    private static int count(TestDesk desk, String query) {
        Integer count = Reach.whole(
                () -> desk.wiring.client.sql(query).query(Integer.class).single());
        return count;
    }
}
