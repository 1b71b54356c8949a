package org.acogida.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.acogida.wording.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What restricts the rows of a list: the filters of the desk, read as its address has them. */
final class FilterOptions {

    /** The filters that an address calls otherwise than an option does. */
    private static final Map<String, String> OTHERWISE = Map.of("q", "--text", "on", "--day");

    @Option(names = "--text", paramLabel = "TEXT", descriptionKey = "export.text")
    private @Nullable String text;

    @Option(names = "--office", paramLabel = "OFFICE", descriptionKey = "export.office")
    private @Nullable String office;

    @Option(names = "--officer", paramLabel = "USER|mine|nobody", descriptionKey = "export.officer")
    private @Nullable String officer;

    @Option(names = "--task", paramLabel = "TASK", descriptionKey = "export.task")
    private @Nullable String task;

    @Option(names = "--pathway", paramLabel = "PATHWAY", descriptionKey = "export.pathway")
    private @Nullable String pathway;

    @Option(names = "--week", paramLabel = "DAY", descriptionKey = "export.week")
    private @Nullable String week;

    @Option(names = "--day", paramLabel = "DAY", descriptionKey = "export.day")
    private @Nullable String day;

    @Option(names = "--awaits", paramLabel = "authority|person", descriptionKey = "export.awaits")
    private @Nullable String awaits;

    @Option(names = "--due", paramLabel = "overdue|today|week|later|paused", descriptionKey = "export.due")
    private @Nullable String due;

    /** The option that sets a filter of an address. */
    static String option(String filter) {
        return OTHERWISE.getOrDefault(filter, "--" + filter);
    }

    /** Those that are given, as an address of the desk has them; refuses a blank one. */
    Map<String, List<String>> given() {
        Map<String, List<String>> given = new LinkedHashMap<>();
        put("q", text, given);
        put("office", office, given);
        put("officer", officer, given);
        put("task", task, given);
        put("pathway", pathway, given);
        put("week", week, given);
        put("on", day, given);
        put("awaits", awaits, given);
        put("due", due, given);
        return given;
    }

    private static void put(String filter, @Nullable String word, Map<String, List<String>> into) {
        if (word == null) {
            return;
        }
        if (word.isBlank()) {
            throw Problem.usage("export.blank", option(filter));
        }
        into.put(filter, List.of(word));
    }
}
