package org.acogida.placement;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** Reasons and wishes in words, from the bundle {@code messages-placement}; Spanish unless English is asked for. */
public record PlacementWords(Locale locale) {

    /** The sentence of that key; throws MissingResourceException for a key the bundle lacks. */
    public String text(String key, Object... arguments) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "messages-placement", locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }
}
