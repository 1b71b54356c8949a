package org.acogida.crash;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** What is killed, with SIGKILL, and how all stands again after it. */
enum Fault {
    APPLICATION {
        @Override
        void strike(Desk desk, RandomGenerator random) {
            desk.program.kill();
        }

        @Override
        Duration recover(Desk desk) throws InterruptedException {
            return desk.open();
        }
    },
    DATABASE {
        @Override
        void strike(Desk desk, RandomGenerator random) {
            desk.server.kill();
        }

        @Override
        Duration recover(Desk desk) throws InterruptedException {
            long begun = System.nanoTime();
            desk.server.start();
            desk.program.awaitHealthy();
            return Duration.ofNanos(System.nanoTime() - begun);
        }
    },
    /** One process of the server, upon which it restarts all others by itself. */
    BACKEND {
        @Override
        void strike(Desk desk, RandomGenerator random) {
            desk.server.killOneProcess(random);
        }

        @Override
        Duration recover(Desk desk) throws InterruptedException {
            long begun = System.nanoTime();
            desk.server.awaitReady();
            desk.program.awaitHealthy();
            return Duration.ofNanos(System.nanoTime() - begun);
        }
    },
    BOTH {
        @Override
        void strike(Desk desk, RandomGenerator random) {
            desk.program.kill();
            desk.server.kill();
        }

        @Override
        Duration recover(Desk desk) throws InterruptedException {
            long begun = System.nanoTime();
            desk.server.start();
            desk.open();
            return Duration.ofNanos(System.nanoTime() - begun);
        }
    };

    abstract void strike(Desk desk, RandomGenerator random);

    /** Until it can be worked with again; gives how long that took. */
    abstract Duration recover(Desk desk) throws InterruptedException;

    /** Each in turn at first, so that few cycles show all of them. */
    static Fault of(long cycle) {
        return values()[(int) (cycle % values().length)];
    }
}
