package org.acogida.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.acogida.scanner.FileScanner;
import org.acogida.scanner.Finding;
import org.junit.jupiter.api.Test;

class FileIntakeTest {
    private static final int UPLOADS = 60;

    /** Counts how many files it is asked about at once. */
    private static final class Counting implements FileScanner {
        private final AtomicInteger inside = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();

        @Override
        public Finding scan(byte[] file) {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            AttachedFile.of("a.jpg", file);
            inside.decrementAndGet();
            return new Finding.Nothing();
        }

        @Override
        public State state() {
            return State.HERE;
        }
    }

    @Test
    void noMoreThanAFewAreOpenAtOnceAndAllAreTaken() throws ExecutionException, InterruptedException {
        Counting scanner = new Counting();
        FileIntake intake = new FileIntake(scanner);
        byte[] photo = MadePictures.jpeg(300, 200);
        List<Future<Taken>> taken = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(UPLOADS)) {
            for (int i = 0; i < UPLOADS; i++) {
                taken.add(people.submit(() -> intake.take("a.jpg", () -> photo, Optional.empty())));
            }
        }
        for (Future<Taken> one : taken) {
            assertThat(one.get()).isInstanceOf(Taken.Fit.class);
        }
        assertThat(scanner.most).hasValueBetween(1, FileIntake.AT_ONCE);
    }
}
