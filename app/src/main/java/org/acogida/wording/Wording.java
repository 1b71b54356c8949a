package org.acogida.wording;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The sentences of the command line in one language, from the bundle {@code messages-cli}; Spanish unless English is asked for. */
public final class Wording {

    private static final String BUNDLE = "messages-cli";

    private final Locale locale;
    private final ResourceBundle bundle;

    private Wording(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(BUNDLE, locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    public static Wording in(Locale locale) {
        return new Wording(locale);
    }

    public Locale locale() {
        return locale;
    }

    /** The sentence of that key; throws MissingResourceException for a key the bundle lacks. */
    public String text(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    public ResourceBundle bundle() {
        return bundle;
    }
}
