package org.acogida.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.Law;
import org.acogida.rulebook.Safeguard;
import org.junit.jupiter.api.Test;

/** The model of return, claim, review and stay knows whatever the law refuses a return by, or says why it does not. */
class ModelledSafeguardsTest {
    private static final Path MODEL = Path.of("..", "model", "src", "main", "alloy", "return.als");
    private static final Pattern NAMED =
            Pattern.compile("(?m)-- guard: ([a-z-]+); shown by: \\w+$|^ *not modelled: ([a-z-]+), because .+$");

    @Test
    void whatRefusesAReturnInMexicoIsModelledOrSaidNotToBe() throws IOException {
        Set<String> named = NAMED.matcher(Files.readString(MODEL))
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .collect(Collectors.toSet());
        Set<String> refusing = Laws.load().list().stream()
                .filter(law -> law.country().equals("mx"))
                .map(Law::safeguards)
                .flatMap(Collection::stream)
                .filter(ModelledSafeguardsTest::refusesReturn)
                .map(Safeguard::id)
                .collect(Collectors.toSet());

        assertThat(refusing).hasSizeGreaterThan(10);
        assertThat(named)
                .as("model/src/main/alloy/return.als: say of each \"guard:\" or \"not modelled: …, because …\"")
                .containsAll(refusing);
    }

    private static boolean refusesReturn(Safeguard safeguard) {
        return safeguard.refuses().contains(Act.ORDER_RETURN)
                || safeguard.refuses().contains(Act.CARRY_OUT_RETURN);
    }
}
