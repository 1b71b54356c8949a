package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every sentence that a tablet's page says by itself is there, in both languages, and none is there that it never says. */
class TabletWordsTest {
    private static final Path SCRIPTS = Path.of("src/main/resources/static/tablet");
    private static final Pattern KEY = Pattern.compile("'([a-z]+(?:[.-][a-z]+)*)'");
    private static final Pattern SAID = Pattern.compile("\\b(?:say|count)\\('([a-z.-]+)'");

    @ParameterizedTest
    @ValueSource(strings = {"", "_en"})
    void whatScriptsSay(String language) throws IOException {
        Set<String> kept = kept(language);
        Set<String> quoted = found(KEY);
        assertThat(found(SAID)).hasSizeGreaterThan(30).allMatch(key -> kept.contains(key) || isCounted(key, kept));
        assertThat(kept)
                .allMatch(key -> quoted.contains(key) || quoted.contains(key.replaceFirst("\\.(one|other)$", "")));
    }

    /** The page brings the remedies of the desk's forms along; every one that a script names must be among them. */
    @Test
    void whatTheDeskSaysToo() throws IOException {
        String page;
        try (HttpBrowser browser = new HttpBrowser(RunningApplication.at("").toString())) {
            page = browser.get("/tablet").body();
        }
        assertThat(found(Pattern.compile("'(fault\\.[a-z.-]+)'")))
                .hasSizeGreaterThan(10)
                .allSatisfy(key -> assertThat(page).contains("<dt>" + key + "</dt>"));
    }

    private static boolean isCounted(String key, Set<String> kept) {
        return kept.contains(key + ".one") && kept.contains(key + ".other");
    }

    private static Set<String> kept(String language) throws IOException {
        String bundle = "src/main/resources/messages-tablet-app" + language + ".properties";
        Set<String> keys = new TreeSet<>();
        Files.readAllLines(Path.of(bundle)).stream()
                .filter(line -> line.startsWith("tablet.say."))
                .forEach(line -> keys.add(line.substring("tablet.say.".length(), line.indexOf('='))));
        return keys;
    }

    private static Set<String> found(Pattern pattern) throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            for (Path file :
                    files.filter(script -> script.toString().endsWith(".js")).toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    keys.add(matcher.group(1));
                }
            }
        }
        return keys;
    }
}
