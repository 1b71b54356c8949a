package org.acogida.web.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acogida.web.Words;
import org.acogida.web.form.Filled;

/** Nationalities as people name them, in Spanish or English, and as ICAO 9303 codes of three letters. */
public final class Countries {
    private static final String STATELESS = "XXA";
    private static final String UNKNOWN = "XXX";
    private static final List<String> SPECIAL = List.of(STATELESS, UNKNOWN);
    private static final Map<String, String> TWO_LETTERS = new LinkedHashMap<>();
    private static final Map<String, String> CODES = codes();

    private final Words words;

    public Countries(Words words) {
        this.words = words;
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new LinkedHashMap<>();
        for (String two : Locale.getISOCountries()) {
            Locale country = Locale.of("", two);
            String code = country.getISO3Country();
            TWO_LETTERS.put(code, two);
            codes.put(Languages.plain(country.getDisplayCountry(Locale.of("es"))), code);
            codes.put(Languages.plain(country.getDisplayCountry(Locale.ENGLISH)), code);
            codes.put(Languages.plain(code), code);
        }
        return codes;
    }

    /** The country's name in the page's language; the code itself where nobody knows a name. */
    public String name(String code) {
        if (SPECIAL.contains(code)) {
            return words.text("country." + code);
        }
        String two = TWO_LETTERS.get(code);
        return two == null ? code : Locale.of("", two).getDisplayCountry(words.locale());
    }

    /** The nationality among other words about a person, where the country's name alone would not say what is unknown. */
    public String said(String code) {
        return code.equals(UNKNOWN) ? words.text("nationality.unknown") : name(code);
    }

    /** All names, to offer in a list. */
    public List<String> offered() {
        List<String> names = new ArrayList<>(SPECIAL.stream().map(this::name).toList());
        TWO_LETTERS.keySet().stream().map(this::name).sorted().forEach(names::add);
        return names;
    }

    /** Under which names, in small letters and without accents, a page may look for which code. */
    public List<Known> known() {
        Stream<String> special = SPECIAL.stream();
        return Stream.concat(special, TWO_LETTERS.keySet().stream().sorted(Comparator.comparing(this::name)))
                .map(code -> new Known(name(code), code, names(code)))
                .toList();
    }

    private String names(String code) {
        Stream<String> others = CODES.entrySet().stream()
                .filter(entry -> entry.getValue().equals(code))
                .map(Map.Entry::getKey);
        return Stream.concat(Stream.of(Languages.plain(name(code)), Languages.plain(code)), others)
                .distinct()
                .collect(Collectors.joining("|"));
    }

    /** The code of the country a field names, unknown where it is empty; nothing, and a fault, where nobody knows it. */
    public Optional<String> read(Filled filled, String field) {
        String typed = filled.text(field);
        if (typed.isEmpty()) {
            return Optional.of(UNKNOWN);
        }
        String plain = Languages.plain(typed);
        Optional<String> code = SPECIAL.stream()
                .filter(special -> Languages.plain(name(special)).equals(plain) || special.equalsIgnoreCase(typed))
                .findFirst()
                .or(() -> Optional.ofNullable(CODES.get(plain)));
        if (code.isEmpty()) {
            filled.fault(field, "fault.country", typed);
        }
        return code;
    }
}
