package org.acogida.web;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.acogida.norm.Text;
import org.springframework.context.MessageSource;

/** How one page speaks: sentences and laws in its language, days and hours as the office's clock shows them. */
public record Words(MessageSource messages, Locale locale, ZoneId zone) {
    private static final int LONGEST_SHOWN = 40;

    /** The sentence of a key; throws NoSuchMessageException for a key the bundles lack. */
    public String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** The sentence of a key, or another where the bundles have none. */
    public String textOr(String key, String otherwise) {
        String found = messages.getMessage(key, null, otherwise, locale);
        return found == null ? otherwise : found;
    }

    /** What somebody typed or read, as a sentence repeats it: cut where it is long. */
    public static String cut(String typed) {
        return typed.codePointCount(0, typed.length()) > LONGEST_SHOWN
                ? typed.substring(0, typed.offsetByCodePoints(0, LONGEST_SHOWN)) + "…"
                : typed;
    }

    /** The word for a constant: the key is the prefix, a dot, and its name. */
    public String of(String prefix, Enum<?> constant) {
        return text(prefix + "." + constant.name());
    }

    public String law(Text text) {
        return text.in(locale.getLanguage());
    }

    /** "1,234", as the language writes it. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** "lun 24 dic". */
    public String shortDay(LocalDate day) {
        return format("EEE d MMM", day);
    }

    /** "24 dic". */
    public String dayAndMonth(LocalDate day) {
        return format("d MMM", day);
    }

    /** "lun 24 dic 2018". */
    public String day(LocalDate day) {
        return format("EEE d MMM yyyy", day);
    }

    /** "lun 24 dic 2018, 09:30", at the office; "(UTC-06:00)" after it where that hour of the day comes twice. */
    public String moment(Instant moment) {
        return format("EEE d MMM yyyy, HH:mm", at(moment)) + offset(moment);
    }

    /** "09:30", at the office; "(UTC-06:00)" after it where that hour of the day comes twice. */
    public String time(Instant moment) {
        return format("HH:mm", at(moment)) + offset(moment);
    }

    private String offset(Instant moment) {
        boolean twice = zone.getRules().getValidOffsets(at(moment)).size() > 1;
        return twice ? " (UTC" + zone.getRules().getOffset(moment) + ")" : "";
    }

    /** "2 mar 1985", of a birth: the day of the week says nothing there. */
    public String birth(LocalDate day) {
        return format("d MMM yyyy", day);
    }

    public String month(LocalDate day) {
        return format("LLLL yyyy", day);
    }

    /** "oct", where the year is told elsewhere. */
    public String shortMonth(LocalDate day) {
        return format("LLL", day);
    }

    /** A moment at the office as a field for day and hour takes it. */
    public String input(Instant moment) {
        return format("yyyy-MM-dd'T'HH:mm", at(moment));
    }

    /** The day an instant falls on at the office. */
    public LocalDate dayOf(Instant moment) {
        return at(moment).toLocalDate();
    }

    private LocalDateTime at(Instant moment) {
        return LocalDateTime.ofInstant(moment, zone);
    }

    private String format(String pattern, TemporalAccessor value) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(value);
    }
}
