package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.acogida.access.Role;
import org.acogida.procedure.Command.FileClaim;
import org.acogida.procedure.Manner;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page as somebody hears it: through the accessibility tree, in both languages. */
class HeardBrowserIT {
    private static final Set<String> FIELDS =
            Set.of("textbox", "searchbox", "combobox", "checkbox", "radio", "Date", "DateTime", "listbox");
    private static final Set<String> NAMED = Set.of(
            "button",
            "link",
            "image",
            "DisclosureTriangle",
            "table",
            "navigation",
            "complementary",
            "region",
            "progressbar",
            "dialog",
            "heading",
            "columnheader",
            "rowheader",
            "radiogroup");

    private static final String SURNAME = "Oyente";

    /** One element of the tree. */
    private record Node(String role, String name, String description, boolean invalid) {
        static Node of(JsonObject json) {
            boolean invalid = json.has("properties")
                    && stream(json.get("properties"))
                            .anyMatch(property ->
                                    property.get("name").getAsString().equals("invalid")
                                            && !said(property, "value").equals("false"));
            return new Node(said(json, "role"), said(json, "name"), said(json, "description"), invalid);
        }

        private static String said(JsonObject json, String key) {
            return json.has(key) && json.getAsJsonObject(key).has("value")
                    ? json.getAsJsonObject(key).get("value").getAsString()
                    : "";
        }
    }

    private static Stream<JsonObject> stream(JsonElement array) {
        return StreamSupport.stream(array.getAsJsonArray().spliterator(), false).map(JsonElement::getAsJsonObject);
    }

    /** Somebody whose claim stands, of whom much has been said. */
    private static final class Somebody {
        static final SomeCase CASE =
                SomeCase.of("Ana", SURNAME, "es").act("2018-09-04", new FileClaim(Manner.WRITTEN, "Me buscan."));
        static final String FAMILY = family();

        private static String family() {
            try (Browsing window = Browsing.desktop()) {
                Page page = window.signIn(Role.RECEPTION);
                window.open("/reception?lang=es");
                page.locator("[name=fear][value=YES]").check();
                page.locator("[name=wish][value=PROTECTION]").check();
                page.locator("#p0-givenNames").fill("Rosa");
                page.locator("#p0-surnames").fill(SURNAME);
                page.locator("[name='p0.sex'][value=F]").check();
                Browsing.save(page);
                return page.url().replaceFirst(".*(?=/reception/)", "");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "en"})
    void eachPageSaysWhatItIsAndWhatCanBeDone(String language) throws IOException {
        Map<String, List<String>> words = words(language);
        List<String> missing = new ArrayList<>();
        try (Browsing window = Browsing.desktop()) {
            Page page = window.signIn(Role.SUPERVISOR);
            window.open("/worklist?lang=" + language);
            for (PageStates.Shown shown : PageStates.list(Somebody.CASE.href(), Somebody.FAMILY, SURNAME)) {
                shown.bring().accept(window);
                String heard = page.locator("body").ariaSnapshot();
                keep(language, shown.name(), heard);
                List<String> wanted = words.getOrDefault(shown.name(), List.of());
                if (wanted.isEmpty()) {
                    missing.add(shown.name() + ": nothing is written down of what must be heard here");
                }
                wanted.stream()
                        .filter(said -> !says(heard, said))
                        .map(said -> shown.name() + " does not say: " + said)
                        .forEach(missing::add);
                missing.addAll(faults(page, shown.name()));
            }
        }
        assertThat(missing).isEmpty();
    }

    /** Whether words are heard; between slashes stands a pattern, for what changes with the day. */
    private static boolean says(String heard, String words) {
        return (words.startsWith("/") && words.endsWith("/"))
                ? Pattern.compile(words.substring(1, words.length() - 1))
                        .matcher(heard)
                        .find()
                : heard.contains(words);
    }

    /** What must be heard on each page, from {@code heard/LANGUAGE.txt}: the page, then its words, set in. */
    private static Map<String, List<String>> words(String language) throws IOException {
        Map<String, List<String>> words = new LinkedHashMap<>();
        List<String> current = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/heard/" + language + ".txt"))) {
            if (line.startsWith("  ")) {
                current.add(line.strip());
            } else if (!line.isBlank()) {
                current = words.computeIfAbsent(line.strip(), page -> new ArrayList<>());
            }
        }
        return words;
    }

    /** Keeps what is heard, to read where a test fails. */
    private static void keep(String language, String name, String heard) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "heard", language));
        Files.writeString(
                folder.resolve(name.replaceAll("[^A-Za-z0-9]+", "-").replaceFirst("^-", "") + ".yaml"), heard);
    }

    /** What is wrong with a page whatever it is about. */
    static List<String> faults(Page page, String name) {
        List<Node> nodes = tree(page);
        List<String> faults = new ArrayList<>();
        boolean covered = page.locator("dialog[open]").count() > 0;
        boolean signedIn = page.locator("#save-state").count() > 0;
        List<String> wide = signedIn ? List.of("main", "banner", "contentinfo") : List.of("main", "banner");
        for (String landmark : covered ? List.of("dialog") : wide) {
            one(nodes, landmark, faults);
        }
        long titles = page.locator(covered ? "dialog h1" : "h1").count();
        if (titles != 1) {
            faults.add("has " + titles + " titles");
        }
        nodes.stream()
                .filter(node -> (NAMED.contains(node.role()) || FIELDS.contains(node.role()))
                        && node.name().isBlank())
                .forEach(node -> faults.add("has an unnamed " + node.role()));
        nodes.stream()
                .filter(node -> node.invalid()
                        && node.description().isBlank()
                        && !node.role().equals("radio"))
                .forEach(node -> faults.add("does not say what is wrong with " + node.name()));
        for (Object text : (List<?>) page.evaluate(DESCRIBING)) {
            if (nodes.stream().noneMatch(node -> unquoted(node.description()).contains(unquoted((String) text)))) {
                faults.add("says beside no field: " + text);
            }
        }
        for (Object table : (List<?>) page.evaluate(BARE_TABLES)) {
            faults.add("has a table without heads: " + table);
        }
        return faults.stream().distinct().map(fault -> name + " " + fault).toList();
    }

    private static void one(List<Node> nodes, String role, List<String> faults) {
        long found = nodes.stream().filter(node -> node.role().equals(role)).count();
        if (found != 1) {
            faults.add("has " + found + " of " + role);
        }
    }

    /** Without quotation marks, which a style writes: they are heard, and not part of the text. */
    private static String unquoted(String text) {
        return text.replaceAll("[«»“”]", "");
    }

    /** Hints and faults that are seen. */
    private static final String DESCRIBING = """
            () => [...document.querySelectorAll('main .hint, main .fault')]
              .filter(e => e.checkVisibility())
              .map(e => e.innerText.replace(/\\s+/g, ' ').trim())""";

    /** Tables in which a cell has no head, or that no caption names. */
    private static final String BARE_TABLES = """
            () => [...document.querySelectorAll('main table')]
              .filter(t => !t.caption?.textContent.trim() || !t.querySelector('th[scope]'))
              .map(t => t.outerHTML.slice(0, 200))""";

    private static List<Node> tree(Page page) {
        CDPSession session = page.context().newCDPSession(page);
        try {
            session.send("Accessibility.enable");
            return stream(session.send("Accessibility.getFullAXTree").get("nodes"))
                    .filter(node -> !node.get("ignored").getAsBoolean())
                    .map(Node::of)
                    .toList();
        } finally {
            session.detach();
        }
    }
}
