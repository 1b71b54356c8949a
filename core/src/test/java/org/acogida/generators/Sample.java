package org.acogida.generators;

import java.util.Locale;
import org.acogida.norm.Citation;
import org.acogida.norm.Text;

/** The words of which samples are made. */
public final class Sample {
    public static final Citation CITED = Citation.confirmed("Norm 1");

    private Sample() {}

    public static Text text(String words) {
        return new Text(words, words);
    }

    /** An enum constant as law files spell it. */
    static String spelled(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
