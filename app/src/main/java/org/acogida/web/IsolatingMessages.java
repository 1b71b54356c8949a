package org.acogida.web;

import java.text.Bidi;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;

/**
 * The sentences of pages, in which what is put in keeps its direction to itself: a name from right to left turns no word beside
 * it (safety R29). Not for what programs read.
 */
public record IsolatingMessages(MessageSource messages) implements MessageSource {
    private static final String FIRST_STRONG_ISOLATE = "\u2068";
    private static final String POP_DIRECTIONAL_ISOLATE = "\u2069";

    /** A text between the signs that isolate it; as it is where it has nothing from right to left. */
    public static String isolated(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length())
                ? FIRST_STRONG_ISOLATE + text + POP_DIRECTIONAL_ISOLATE
                : text;
    }

    @Override
    public @Nullable String getMessage(
            String code, Object @Nullable [] arguments, @Nullable String otherwise, @Nullable Locale locale) {
        return messages.getMessage(code, isolated(arguments), otherwise, locale);
    }

    @Override
    public String getMessage(String code, Object @Nullable [] arguments, @Nullable Locale locale) {
        return messages.getMessage(code, isolated(arguments), locale);
    }

    @Override
    public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale locale) {
        return messages.getMessage(resolvable, locale);
    }

    private static Object @Nullable [] isolated(Object @Nullable [] arguments) {
        return arguments == null
                ? null
                : Arrays.stream(arguments)
                        .map(argument -> argument instanceof String text ? isolated(text) : argument)
                        .toArray();
    }
}
