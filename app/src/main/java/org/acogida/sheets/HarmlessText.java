package org.acogida.sheets;

import java.util.regex.Pattern;

/**
 * Text of a CSV cell that no spreadsheet takes for a formula: an apostrophe stands before what would begin one. That is
 * looked for at the cell's beginning, behind spaces and quotes, and where a reader that splits at another sign than the
 * comma would begin a cell.
 */
public final class HarmlessText {
    private static final String SKIPPED = "[\\p{Z}\\p{Cf}\\p{Cc}\"'`´‘’‚“”„«»‹›＂＇]*";

    /** Also in their full-width, small and mathematical forms. */
    private static final String BEGINS = "[=+\\-@＝＋－＠﹦﹢﹣﹫−]";

    private static final String CELL = "(?<=^|[;|\\t\\r\\n])";
    private static final String FOLLOWS = "(?=" + SKIPPED + BEGINS + ")";
    private static final Pattern FORMULA = Pattern.compile(CELL + FOLLOWS);
    private static final Pattern QUOTED = Pattern.compile(CELL + "'" + FOLLOWS);

    /** A control sign at the beginning may be swallowed, or make a reader begin anew. */
    private static final Pattern CONTROL = Pattern.compile("^[\\t\\r\\n]");

    private HarmlessText() {}

    public static String of(String cell) {
        String harmless = FORMULA.matcher(cell).replaceAll("'");
        return CONTROL.matcher(harmless).find() ? "'" + harmless : harmless;
    }

    /** What a cell was before it was made harmless. */
    public static String undo(String cell) {
        return QUOTED.matcher(cell).replaceAll("");
    }
}
