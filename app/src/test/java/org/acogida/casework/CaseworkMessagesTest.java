package org.acogida.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.acogida.places.Rule;
import org.acogida.places.Why;
import org.acogida.procedure.DataRequests;
import org.acogida.procedure.HomeConsent;
import org.acogida.procedure.LegalHolds;
import org.acogida.procedure.Participations;
import org.acogida.procedure.Stays;
import org.acogida.procedure.Transfers;
import org.junit.jupiter.api.Test;

class CaseworkMessagesTest {

    private static final Path CODE = Path.of("src/main/java/org/acogida/casework");
    private static final Path BUNDLE = Path.of("src/main/resources/messages-casework.properties");

    @Test
    void everyFaultHasItsSentenceAndEverySentenceItsFault() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.list(CODE)) {
            for (Path file : files.toList()) {
                Pattern.compile("\"(casework\\.[a-z-]+(?:\\.[A-Z_]+)?)\"")
                        .matcher(Files.readString(file))
                        .results()
                        .map((MatchResult key) -> key.group(1))
                        .forEach(used::add);
            }
        }
        Stream.of(Participations.Flaw.values()).forEach(flaw -> used.add("casework.participation." + flaw));
        Stream.of(HomeConsent.Flaw.values()).forEach(flaw -> used.add("casework.told-home." + flaw));
        Stream.of(LegalHolds.Flaw.values()).forEach(flaw -> used.add("casework.legal-hold." + flaw));
        Stream.of(DataRequests.Flaw.values()).forEach(flaw -> used.add("casework.data-request." + flaw));
        Stream.of(Stays.Flaw.values()).forEach(flaw -> used.add("casework.stay." + flaw));
        Stream.of(Transfers.Flaw.values()).forEach(flaw -> used.add("casework.transfer." + flaw));
        Stream.of(Rule.values()).forEach(rule -> used.add("casework.bed-rule." + rule));
        Stream.of(Why.FULL, Why.NO_ROOM_FOR_ALL, Why.ONLY_AMONG_OTHERS)
                .forEach(why -> used.add("casework.no-bed." + why));
        Properties sentences = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLE)) {
            sentences.load(reader);
        }
        assertThat(sentences.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(used);
    }
}
