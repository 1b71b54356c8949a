package org.acogida.web.people;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acogida.procedure.Person;
import org.acogida.web.Words;
import org.acogida.web.form.Filled;

/** Languages as people name them, in Spanish or English, and as BCP 47 tags. */
public final class Languages {
    /** Spoken along this route and hard to find in a list made elsewhere; each has a message {@code language.TAG}. */
    private static final List<String> OF_THE_ROUTE = List.of(
            "es", "en", "mam", "quc", "kek", "kjb", "ixl", "cak", "poh", "cab", "miq", "ht", "fr", "pt", "ar", "ln");

    private static final Map<String, String> TAGS = tags();

    private final Words words;

    public Languages(Words words) {
        this.words = words;
    }

    /** The language's name in the page's language; the tag itself where nobody knows a name. */
    public String name(String tag) {
        return OF_THE_ROUTE.contains(tag)
                ? words.text("language." + tag)
                : Locale.forLanguageTag(tag).getDisplayLanguage(words.locale());
    }

    /** All names of a person's languages, as a field of the form takes them. */
    public String names(Set<String> tags) {
        return tags.stream().sorted().map(this::name).collect(Collectors.joining(", "));
    }

    /** A language to begin with: Spanish if the person understands it, else any, else none. */
    public String first(Person person) {
        if (person.understands("es")) {
            return name("es");
        }
        return person.languages().stream().sorted().findFirst().map(this::name).orElse("");
    }

    /** Names to offer in a list. */
    public List<String> offered() {
        return OF_THE_ROUTE.stream().map(this::name).toList();
    }

    /** Under which names, in small letters and without accents, a page may look for which tag; those of the route first. */
    public List<Known> known() {
        return Stream.concat(OF_THE_ROUTE.stream(), TAGS.values().stream())
                .distinct()
                .map(tag -> new Known(name(tag), tag, names(tag)))
                .toList();
    }

    private String names(String tag) {
        Stream<String> others = TAGS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(tag))
                .map(Map.Entry::getKey);
        return Stream.concat(Stream.of(plain(name(tag)), tag), others)
                .distinct()
                .collect(Collectors.joining("|"));
    }

    /** The tag of the one language a field names; nothing, and a fault, where nobody knows it. */
    public Optional<String> read(Filled filled, String field) {
        return find(filled, field, filled.text(field));
    }

    /** The tags of all languages a field names, between commas. */
    public Set<String> readAll(Filled filled, String field) {
        Set<String> tags = new LinkedHashSet<>();
        for (String name : filled.text(field).split(",", -1)) {
            if (!name.isBlank()) {
                find(filled, field, name).ifPresent(tags::add);
            }
        }
        return tags;
    }

    private Optional<String> find(Filled filled, String field, String name) {
        String plain = plain(name);
        Optional<String> tag = OF_THE_ROUTE.stream()
                .filter(known -> plain(name(known)).equals(plain) || known.equals(plain))
                .findFirst()
                .or(() -> Optional.ofNullable(TAGS.get(plain)));
        if (tag.isEmpty()) {
            filled.fault(field, "fault.language", name.strip());
        }
        return tag;
    }

    private static Map<String, String> tags() {
        Map<String, String> tags = new LinkedHashMap<>();
        for (String tag : Arrays.asList(Locale.getISOLanguages())) {
            Locale language = Locale.of(tag);
            tags.put(plain(language.getDisplayLanguage(Locale.of("es"))), tag);
            tags.put(plain(language.getDisplayLanguage(Locale.ENGLISH)), tag);
            tags.put(tag, tag);
        }
        return tags;
    }

    /** A name without accents, capitals and outer spaces, so that it is found however it was typed. */
    static String plain(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
