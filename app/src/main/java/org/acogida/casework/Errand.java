package org.acogida.casework;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What one caller wants done, all of it or nothing, and waits to have answered. */
final class Errand {

    private final List<Submission> submissions;
    private final Optional<Runnable> with;
    private final Coming coming;
    private final CompletableFuture<Boolean> called = new CompletableFuture<>();
    private @Nullable List<Answer> answers;
    private @Nullable RuntimeException failure;

    /**
     * Begins one.
     *
     * @param coming of those whom it registers, whether they are all of their household
     * @param with what goes with it: done in its transaction, if it is done for the first time
     */
    Errand(List<Submission> submissions, Coming coming, Optional<Runnable> with) {
        this.submissions = List.copyOf(submissions);
        this.coming = coming;
        this.with = with;
    }

    List<Submission> submissions() {
        return submissions;
    }

    Coming coming() {
        return coming;
    }

    Optional<Runnable> with() {
        return with;
    }

    /** Waits until somebody has done it, or it is its turn to lead; true for the turn. */
    boolean awaitTurn() {
        return called.join();
    }

    void lead() {
        called.complete(true);
    }

    void answer(List<Answer> said) {
        answers = said;
    }

    void fail(RuntimeException why) {
        failure = why;
    }

    /** Lets who waits for it go on. */
    void close() {
        called.complete(false);
    }

    List<Answer> answers() {
        if (failure != null) {
            throw failure;
        }
        return Objects.requireNonNull(answers, "an errand that nobody did");
    }
}
