package org.acogida.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A paper's text: paragraphs between empty lines, headings after {@code #}, and places in braces that are filled from
 * the case. A paragraph with a place for which the case has nothing is left out, and so is a heading without any text.
 */
public record PaperText(String body) {
    /** The longest text, in characters. */
    public static final int LONGEST = 10_000;

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");
    private static final String HEADING = "#";

    public PaperText {
        body = body.replace("\r\n", "\n").strip();
    }

    /** A filled paragraph or heading. */
    public record Paragraph(boolean heading, String text) {}

    /** What keeps this from being the text of a paper; empty if nothing does. */
    public List<Flaw> check(PaperKind kind) {
        if (body.length() > LONGEST) {
            return List.of(Flaw.of("paper.flaw.long", body.length(), LONGEST));
        }
        List<Flaw> flaws = new ArrayList<>();
        for (String word : words()) {
            if (Slot.find(word).filter(kind.known()::contains).isEmpty()) {
                flaws.add(Flaw.of("paper.flaw.unknown", "{" + word + "}", join(kind.known())));
            }
        }
        for (Slot slot : kind.required()) {
            if (!words().contains(slot.word())) {
                flaws.add(Flaw.of("paper.flaw.missing", slot));
            }
        }
        String rest = PLACE.matcher(body).replaceAll("");
        if (rest.contains("{") || rest.contains("}")) {
            flaws.add(Flaw.of("paper.flaw.brace"));
        }
        return flaws;
    }

    private Set<String> words() {
        return PLACE.matcher(body)
                .results()
                .map(place -> place.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String join(Set<Slot> slots) {
        return slots.stream().map(Slot::toString).collect(Collectors.joining(" "));
    }

    /** Its paragraphs, filled with what a case says; blank where it says nothing. */
    public List<Paragraph> fill(Map<Slot, String> values) {
        List<Paragraph> filled = new ArrayList<>();
        for (String block : body.split("\n\\s*\n", -1)) {
            boolean heading = block.startsWith(HEADING);
            if (heading) {
                dropLoneHeading(filled);
            }
            String text = heading ? block.substring(HEADING.length()).strip() : block.strip();
            fill(text, values).ifPresent(said -> filled.add(new Paragraph(heading, said)));
        }
        dropLoneHeading(filled);
        return filled;
    }

    private static void dropLoneHeading(List<Paragraph> filled) {
        if (!filled.isEmpty() && filled.getLast().heading()) {
            filled.removeLast();
        }
    }

    private static Optional<String> fill(String text, Map<Slot, String> values) {
        Matcher places = PLACE.matcher(text);
        boolean whole = places.results().allMatch(place -> !value(place, values).isBlank());
        return whole
                ? Optional.of(places.replaceAll(place -> Matcher.quoteReplacement(value(place, values))))
                : Optional.empty();
    }

    private static String value(MatchResult place, Map<Slot, String> values) {
        return Slot.find(place.group(1))
                .map(slot -> values.getOrDefault(slot, ""))
                .orElse("");
    }
}
