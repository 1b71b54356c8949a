package org.acogida.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import edu.mit.csail.sdg.ast.Command;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Nobody is returned after asking for protection, whatever order things happen in: each promise of the model holds, what it says
 * can happen does, and each of its guards, taken out, breaks the promise it is said to keep.
 */
class ReturnModelTest {
    private final ModelText text;
    private final Model model;

    ReturnModelTest() throws IOException {
        text = ModelText.read();
        model = Model.of(text);
    }

    @TestFactory
    Stream<DynamicTest> everyPromiseHolds() {
        return model.listCommands().stream()
                .filter(command -> command.check)
                .map(command -> dynamicTest(command.toString(), () -> {
                    Search search = search(model, command);
                    assertThat(search.isFound())
                            .as(() -> command.label + " is broken by this course of events:\n" + search.story())
                            .isFalse();
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatCanHappenDoes() {
        return model.listCommands().stream()
                .filter(command -> !command.check)
                .map(command -> dynamicTest(
                        command.toString(),
                        () -> assertThat(search(model, command).isFound())
                                .as(command.label
                                        + ": no course of events shows it, so what is promised of it may be empty")
                                .isTrue()));
    }

    @TestFactory
    Stream<DynamicTest> withoutOneGuardItsPromiseIsBroken() {
        return text.listGuards().stream()
                .map(guard -> dynamicTest(
                        guard.name(),
                        () -> assertThat(breaks(guard))
                                .as(guard.promise() + " holds although the line of " + guard.name() + " is taken out")
                                .isTrue()));
    }

    private boolean breaks(ModelText.Guard guard) throws IOException {
        Model without = Model.of(text.without(guard));
        return without.listCommands().stream()
                .filter(command -> command.check && command.label.equals(guard.promise()))
                .map(command -> search(without, command))
                .anyMatch(Search::isFound);
    }

    @Test
    void everyPromiseHasAGuardWithoutWhichItBreaks() {
        Set<String> promises = model.listCommands().stream()
                .filter(command -> command.check)
                .map(command -> command.label)
                .collect(Collectors.toSet());
        assertThat(text.listGuards())
                .extracting(ModelText.Guard::name)
                .doesNotHaveDuplicates()
                .hasSize((int) text.text()
                        .lines()
                        .filter(line -> line.contains("-- guard: "))
                        .count());
        assertThat(text.listGuards()).extracting(ModelText.Guard::promise).hasSameElementsAs(promises);
        assertThat(promises).hasSizeGreaterThan(20);
    }

    private static Search search(Model model, Command command) {
        Search search = model.search(command);
        System.out.println(search.line());
        return search;
    }
}
