package org.acogida.web.statistics;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.acogida.rulebook.OfficeId;
import org.acogida.statistics.Breakdown;
import org.acogida.statistics.Measure;
import org.acogida.web.Here;
import org.acogida.web.form.Choice;
import org.springframework.web.util.UriComponentsBuilder;

/** Which table an address asks for; a word that names nothing is kept, to be told of. */
record Asked(Map<String, String> words, Map<String, List<Choice>> choices) {
    static final String WHAT = "what";
    static final String BY = "by";
    static final String YEAR = "year";
    static final String OFFICE = "office";

    /** Reads an address; what it does not say is arrivals by pathway, in the year of the last month that is over. */
    static Asked of(Map<String, String> address, Here here, Optional<Year> first) {
        Map<String, List<Choice>> choices = new LinkedHashMap<>();
        choices.put(WHAT, Choice.of("statistics.what", Measure.values(), here.words()));
        choices.put(BY, Choice.of("statistics.by", Breakdown.values(), here.words()));
        choices.put(YEAR, years(here, first));
        choices.put(OFFICE, offices(here));
        BiFunction<String, String, String> word = (name, otherwise) -> {
            String given = address.getOrDefault(name, "").strip();
            return given.isEmpty() ? otherwise : given;
        };
        Map<String, String> words = new LinkedHashMap<>();
        words.put(WHAT, word.apply(WHAT, Measure.ARRIVALS.name()));
        words.put(BY, word.apply(BY, Breakdown.PATHWAY.name()));
        words.put(YEAR, word.apply(YEAR, lastYear(here).toString()));
        words.put(OFFICE, word.apply(OFFICE, ""));
        return new Asked(words, choices);
    }

    private static Year lastYear(Here here) {
        return Year.from(here.context().today().minusMonths(1));
    }

    private static List<Choice> years(Here here, Optional<Year> first) {
        int last = here.context().today().getYear();
        List<Choice> years = new ArrayList<>();
        int from =
                Math.min(first.map(Year::getValue).orElse(last), lastYear(here).getValue());
        for (int year = last; year >= from; year--) {
            years.add(new Choice(Integer.toString(year), Integer.toString(year)));
        }
        return years;
    }

    private static List<Choice> offices(Here here) {
        List<Choice> offices = new ArrayList<>();
        offices.add(new Choice("", here.words().text("worklist.office.all")));
        offices.addAll(Choice.ofOffices(here.context().calendars().listOffices()));
        return offices;
    }

    String word(String name) {
        return words.getOrDefault(name, "");
    }

    /** What a word names, as the page says it; the word itself where it names nothing. */
    String said(String name) {
        return choices.getOrDefault(name, List.of()).stream()
                .filter(choice -> choice.value().equals(word(name)))
                .map(Choice::label)
                .findFirst()
                .orElse(word(name));
    }

    /** The names of what names nothing. */
    List<String> listUnknown() {
        return words.keySet().stream()
                .filter(name -> choices.getOrDefault(name, List.of()).stream()
                        .noneMatch(choice -> choice.value().equals(word(name))))
                .toList();
    }

    Measure what() {
        return Measure.valueOf(word(WHAT));
    }

    Breakdown by() {
        return Breakdown.valueOf(word(BY));
    }

    Year year() {
        return Year.parse(word(YEAR));
    }

    Optional<OfficeId> office() {
        return Optional.of(word(OFFICE)).filter(office -> !office.isEmpty()).map(OfficeId::new);
    }

    /** The day up to which months are over. */
    static LocalDate today(Here here) {
        return here.context().today();
    }

    /** The same table as a file. */
    String file() {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/statistics.csv");
        words.forEach((name, word) -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(words).toUriString();
    }
}
