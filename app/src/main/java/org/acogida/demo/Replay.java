package org.acogida.demo;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.acogida.access.Officers;
import org.acogida.access.Role;
import org.acogida.casework.Casework;
import org.acogida.clock.DemonstrationClock;
import org.acogida.demo.Progress.State;
import org.acogida.postgres.Reach;
import org.acogida.procedure.OfficerId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sets the demonstration's clock forward and does on the way what the scenario's people and officers do, through the
 * same casework as the desk. It works beside the pages, can be stopped, and goes on after a restart where it was.
 */
@Component
@ConditionalOnProperty(name = "acogida.mode", havingValue = "demo")
public final class Replay implements DisposableBean {
    private static final System.Logger LOG = System.getLogger(Replay.class.getName());

    private final Casework casework;
    private final Officers officers;
    private final DemonstrationClock clock;
    private final JdbcClient database;
    private @Nullable Thread running;
    private volatile boolean stopping;
    private volatile Progress progress;
    private volatile ReplayRecord reached;

    Replay(Casework casework, Officers officers, DemonstrationClock clock, JdbcClient database) {
        this.casework = casework;
        this.officers = officers;
        this.clock = clock;
        this.database = database;
        this.reached = ReplayRecord.load(database);
        this.progress = halted(reached, State.STOPPED);
    }

    /** What became of a wish to set the clock. */
    public enum Answer {
        BEGUN,
        /** The time has passed already; the clock never goes back. */
        PASSED,
        /** It is under way elsewhere; stop it first. */
        BUSY
    }

    public Progress progress() {
        return progress;
    }

    /** Goes toward that time; returns at once. */
    public synchronized Answer setForward(Instant to) {
        if (isBusy()) {
            return Answer.BUSY;
        }
        if (!to.isAfter(clock.now())) {
            return Answer.PASSED;
        }
        begin(ReplayRecord.load(database).toward(to));
        return Answer.BEGUN;
    }

    /** Goes on toward the time it was stopped on its way to; nothing happens where it was not. */
    public synchronized void resume() {
        ReplayRecord left = ReplayRecord.load(database);
        if (!isBusy() && left.isUnfinished()) {
            begin(left.toward(left.target()));
        }
    }

    /** Stops after the acts it is doing; the clock stays at the time they have reached. */
    public void stop() {
        stopping = true;
        await();
        ReplayRecord left = ReplayRecord.load(database);
        if (left.isUnfinished()) {
            left.stop().save(database);
            progress = halted(left, State.STOPPED);
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void goOnAfterRestart() {
        if (!ReplayRecord.load(database).stopped()) {
            resume();
        }
    }

    @Override
    public void destroy() {
        stopping = true;
        await();
    }

    /** Waits until it is under way no more. */
    void await() {
        @Nullable Thread thread;
        synchronized (this) {
            thread = running;
        }
        try {
            if (thread != null) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isBusy() {
        return running != null && running.isAlive();
    }

    private void begin(ReplayRecord toward) {
        toward.save(database);
        stopping = false;
        progress = new Progress(State.RUNNING, toward.target(), 0, 0, toward.done(), toward.refused());
        running = Thread.ofPlatform().name("replay").start(() -> Reach.whole(() -> run(toward)));
    }

    /** What broke it off may be the database itself: what it had reached is known without asking. */
    private void run(ReplayRecord toward) {
        try {
            go(toward);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "replay", e);
            progress = halted(reached, State.FAILED);
        }
    }

    private void go(ReplayRecord toward) {
        reached = toward;
        List<Step> steps = Scenario.steps(cast(), toward.doneUntil(), toward.target());
        ReplayRun run = new ReplayRun(casework);
        for (int i = 0; i < steps.size(); ) {
            if (stopping) {
                return;
            }
            List<Step> batch = ReplayRun.batch(steps, i);
            Instant at = batch.getLast().at();
            clock.setForward(at);
            run.perform(batch);
            i += batch.size();
            reach(toward.until(at, run.done(), run.refused()));
            progress = new Progress(State.RUNNING, toward.target(), i, steps.size(), reached.done(), reached.refused());
        }
        clock.setForward(toward.target());
        reach(toward.until(toward.target(), run.done(), run.refused()));
        progress = halted(reached, State.REACHED);
    }

    private void reach(ReplayRecord record) {
        record.save(database);
        reached = record;
    }

    private static Progress halted(ReplayRecord left, State unfinished) {
        State state = left.isUnfinished() ? unfinished : State.REACHED;
        return new Progress(state, left.target(), 0, 0, left.done(), left.refused());
    }

    private Cast cast() {
        Map<Role, OfficerId> cast = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            officers.findFirst(role).ifPresent(officer -> cast.put(role, new OfficerId(officer.id())));
        }
        return new Cast(cast);
    }
}
