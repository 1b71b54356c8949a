package org.acogida.web.worklist;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.acogida.web.form.Filled;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A view of the worklist as its address says it: each filter's word, whether or not it names anything.
 *
 * @param sought the name that is looked for as the address carries it, sealed; blank where the address has the name itself
 */
record WorkQuery(Map<String, String> words, String sought) {

    static final String OFFICE = "office";
    static final String OFFICER = "officer";
    static final String TEXT = "q";
    static final String SOUGHT = "sought";
    static final String TASK = "task";
    static final String PATHWAY = "pathway";
    static final String AWAITS = "awaits";
    static final String DUE = "due";
    static final String WEEK = "week";
    static final String ON = "on";
    private static final String AFTER = "after";
    private static final String LIST = "/worklist";

    private static final List<String> NAMES = List.of(TEXT, OFFICER, DUE, WEEK, ON, TASK, AWAITS, PATHWAY, OFFICE);

    /** Where somebody on a telephone would look first; the others are behind a fold. */
    private static final List<String> FIRST = List.of(TEXT, OFFICER, DUE);

    WorkQuery {
        words = Map.copyOf(words);
    }

    /** The filters among what an address or a form carries; what was given twice stands as it was given, what is long, cut. */
    static WorkQuery of(Map<String, List<String>> given) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String name : NAMES) {
            String word = String.join(",", given.getOrDefault(name, List.of())).strip();
            if (!word.isEmpty()) {
                words.put(name, word.substring(0, Math.min(word.length(), Filled.LONGEST_TEXT + 1)));
            }
        }
        return new WorkQuery(words, "");
    }

    /** The same view, with the name that is looked for and what carries it. */
    WorkQuery looking(String name, String sought) {
        Map<String, String> more = new LinkedHashMap<>(words);
        if (!name.isEmpty()) {
            more.put(TEXT, name);
        }
        return new WorkQuery(more, sought);
    }

    /** Whether the address carries a name that does not open. */
    boolean isLost() {
        return !sought.isEmpty() && word(TEXT).isEmpty();
    }

    static WorkQuery everything() {
        return new WorkQuery(Map.of(), "");
    }

    WorkQuery with(String name, String word) {
        Map<String, String> more = new LinkedHashMap<>(words);
        more.put(name, word);
        return new WorkQuery(more, sought);
    }

    /** What was given for a filter; blank where nothing was. */
    public String word(String name) {
        return words.getOrDefault(name, "");
    }

    /** What was given for a filter that is a day, if it is one; a browser would complain of anything else. */
    public String day(String name) {
        return Filters.findDay(word(name)).map(LocalDate::toString).orElse("");
    }

    /** Whether anything is restricted. */
    public boolean isNarrow() {
        return !words.isEmpty() || isLost();
    }

    /** Whether a filter behind the fold is used. */
    public boolean isDeep() {
        return words.keySet().stream().anyMatch(name -> !FIRST.contains(name));
    }

    /** The filters that are used, in the order of the page. */
    List<String> listNames() {
        return NAMES.stream().filter(words::containsKey).toList();
    }

    /** The address of this view. */
    public String address() {
        return address(LIST, words);
    }

    /** Where this view is made a file of. */
    public String export() {
        return address("/exports", words);
    }

    /** The address of the page of this view that begins after a cursor. */
    String next(String after) {
        Map<String, String> more = new LinkedHashMap<>(words);
        more.put(AFTER, after);
        return address(LIST, more);
    }

    private String address(String path, Map<String, String> words) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        if (!sought.isEmpty()) {
            address.queryParam(SOUGHT, sought);
        }
        Stream.concat(NAMES.stream(), Stream.of(AFTER))
                .filter(words::containsKey)
                .filter(name -> sought.isEmpty() || !name.equals(TEXT))
                .forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.build(words).toString();
    }
}
