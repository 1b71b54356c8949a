package org.acogida.reception;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.acogida.reception.RowAnswer.What;
import org.acogida.sheets.FileForm;

/** What the import says, in one language; Spanish unless English is asked for. */
public final class ImportWords {
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle own;
    private final ResourceBundle casework;

    public ImportWords(Locale locale) {
        this.locale = locale;
        this.own = ResourceBundle.getBundle("messages-import", locale, NO_FALLBACK);
        this.casework = ResourceBundle.getBundle("messages-casework", locale, NO_FALLBACK);
    }

    /** The sentence of a key; throws MissingResourceException for one that no bundle has. */
    public String text(String key, Object... arguments) {
        ResourceBundle bundle = own.containsKey(key) ? own : casework;
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    /** How many rows met which end, in one line. */
    public String summary(ImportCount count) {
        return text(
                "count.summary",
                count.read(),
                count.get(What.ADDED),
                count.get(What.KNOWN),
                count.get(What.CHANGED),
                count.get(What.REFUSED),
                count.get(What.HELD_BACK));
    }

    /** How a file was read, in one line. */
    public String text(ImportForm form) {
        String file = switch (form.file()) {
            case FileForm.Text written ->
                text("read.text", written.charset().displayName(Locale.ROOT), text(separator(written)));
            case FileForm.Spreadsheet written -> text("read.spreadsheet", Cells.shown(written.sheet()));
        };
        return form.dates()
                .map(order -> text("read.with-days", file, text("dates." + order)))
                .orElse(file);
    }

    private static String separator(FileForm.Text written) {
        return switch (written.separator()) {
            case ';' -> "read.semicolon";
            case '\t' -> "read.tab";
            case '|' -> "read.bar";
            default -> "read.comma";
        };
    }

    /** What is wrong and how to mend it: the column and its value before it, where it is about one. */
    public String text(Fault fault) {
        String sentence = text(fault.key(), fault.arguments().toArray());
        if (fault.column().isEmpty()) {
            return sentence;
        }
        return fault.value().isEmpty()
                ? text("fault.column", fault.column(), sentence)
                : text("fault.cell", fault.column(), Cells.shown(fault.value()), sentence);
    }

    /** The same with the row's line and reference before it. */
    public String text(RowAnswer answer, Fault fault) {
        return text("fault.line", Long.toString(answer.line()), Cells.shown(answer.ref()), text(fault));
    }
}
