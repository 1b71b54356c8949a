package org.acogida.retention;

import java.util.Locale;
import org.acogida.procedure.CaseId;

/** The end of a case's number, which is short enough to be typed by whoever has looked at the right file. */
public record Folio(String text) {
    private static final int LENGTH = 8;

    public static Folio of(CaseId id) {
        String whole = id.toString();
        return new Folio(whole.substring(whole.length() - LENGTH).toUpperCase(Locale.ROOT));
    }

    /** Whether what was typed is this. */
    public boolean isTyped(String typed) {
        return typed.strip().toUpperCase(Locale.ROOT).equals(text);
    }
}
