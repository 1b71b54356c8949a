package org.acogida.reception;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** An empty file of arrivals: its header, with every column there is. */
public final class ArrivalTemplate {

    private ArrivalTemplate() {}

    /** In Spanish unless English is asked for. */
    public static String csv(Locale locale) {
        return Arrays.stream(Column.values())
                        .map(column -> column.in(locale.getLanguage()))
                        .collect(Collectors.joining(","))
                + "\r\n";
    }
}
