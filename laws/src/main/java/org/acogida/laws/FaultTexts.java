package org.acogida.laws;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.acogida.norm.Text;

/** The sentences about faults, from {@code faults.properties} (Spanish) and {@code faults_en.properties}. */
final class FaultTexts {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final ResourceBundle ES =
            ResourceBundle.getBundle("org.acogida.laws.faults", Locale.ROOT, NO_FALLBACK);
    private static final ResourceBundle EN =
            ResourceBundle.getBundle("org.acogida.laws.faults", Locale.ENGLISH, NO_FALLBACK);

    private FaultTexts() {}

    static Text message(FaultKind kind, Object... values) {
        return text(kind.key(), values);
    }

    static Text remedy(FaultKind kind, Object... values) {
        return text(kind.key() + ".remedy", values);
    }

    private static Text text(String key, Object... values) {
        return new Text(format(ES, key, values), format(EN, key, values));
    }

    private static String format(ResourceBundle bundle, String key, Object... values) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT)
                .format(Arrays.stream(values).map(String::valueOf).toArray());
    }
}
