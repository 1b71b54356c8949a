package org.acogida.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/**
 * Starts a process of one task with a workflow engine, in process, as often as it can:
 * {@code FlowableStarts JDBC-URL USER PASSWORD THREADS SECONDS}. Prints the rate.
 */
public final class FlowableStarts {
    private static final String PROCESS = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="bench">
              <process id="claim" isExecutable="true">
                <startEvent id="filed"/>
                <sequenceFlow id="next" sourceRef="filed" targetRef="decide"/>
                <userTask id="decide" name="decide"/>
                <sequenceFlow id="last" sourceRef="decide" targetRef="done"/>
                <endEvent id="done"/>
              </process>
            </definitions>
            """;

    private static final int MOST_CONNECTIONS = 40;

    private FlowableStarts() {}

    public static void main(String[] words) throws Exception {
        if (words.length != 5) {
            System.err.println("usage: FlowableStarts JDBC-URL USER PASSWORD THREADS SECONDS");
            System.exit(2);
        }
        StandaloneProcessEngineConfiguration settings = new StandaloneProcessEngineConfiguration();
        settings.setJdbcUrl(words[0]);
        settings.setJdbcUsername(words[1]);
        settings.setJdbcPassword(words[2]);
        settings.setJdbcDriver("org.postgresql.Driver");
        settings.setJdbcMaxActiveConnections(MOST_CONNECTIONS);
        settings.setDatabaseSchemaUpdate("true");
        ProcessEngine engine = settings.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addString("claim.bpmn20.xml", PROCESS)
                .deploy();
        int threads = Integer.parseInt(words[3]);
        long seconds = Long.parseLong(words[4]);
        start(engine.getRuntimeService(), threads, 5);
        long begun = System.nanoTime();
        long started = start(engine.getRuntimeService(), threads, seconds);
        System.out.printf(
                "threads %d started %d per_second %.0f%n",
                threads, started, started * 1e9 / (System.nanoTime() - begun));
        engine.close();
        System.exit(0);
    }

    private static long start(RuntimeService engine, int threads, long seconds) throws Exception {
        long until = System.nanoTime() + seconds * 1_000_000_000L;
        Callable<Long> each = () -> {
            long done = 0;
            while (System.nanoTime() < until) {
                engine.startProcessInstanceByKey("claim", Map.of("name", "Ana María López", "number", done));
                done++;
            }
            return done;
        };
        long started = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Callable<Long>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                all.add(each);
            }
            for (Future<Long> of : pool.invokeAll(all)) {
                started += of.get();
            }
        }
        return started;
    }
}
