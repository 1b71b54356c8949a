package org.acogida.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LifetimeTest {

    private final List<String> closed = new ArrayList<>();

    @Test
    void closesLastFirstAndOnceAlsoWhenOnePartFails() {
        Lifetime lifetime = new Lifetime();
        lifetime.keep((AutoCloseable) () -> closed.add("database"));
        lifetime.keep((AutoCloseable) () -> {
            closed.add("pages");
            throw new IllegalStateException("pages");
        });
        lifetime.close();
        lifetime.close();
        assertThat(closed).containsExactly("pages", "database");
    }
}
