package org.acogida.fuzz;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.acogida.sheets.SheetRefused;

/** Sees that a refusal has its sentence, in both languages. */
final class Refusals {
    private Refusals() {}

    static void check(SheetRefused refused) {
        for (Locale language : new Locale[] {Locale.ROOT, Locale.ENGLISH}) {
            String sentence =
                    ResourceBundle.getBundle("messages-import", language).getString(refused.key());
            if (new MessageFormat(sentence, language)
                    .format(refused.arguments().toArray())
                    .isBlank()) {
                throw new IllegalStateException("a refusal without words: " + refused.key());
            }
        }
    }
}
