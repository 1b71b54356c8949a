package org.acogida.web.form;

import java.util.List;

/**
 * One question of a form. Its label is the message {@code field.NAME}, its hint {@code field.NAME.hint} and the help that
 * opens beside it {@code field.NAME.help}, if there are any, where NAME is {@code wording}.
 *
 * @param name under which it is sent
 * @param preset what stands in it at first; several values for {@link Kind#MANY}
 */
public record Field(
        String name, String wording, Kind kind, boolean required, List<Choice> choices, List<String> preset) {

    /** How it is asked. */
    public enum Kind {
        TEXT,
        LINES,
        CHOICE,
        MANY,
        CHECK,
        DATE,
        MOMENT
    }

    public Field {
        choices = List.copyOf(choices);
        preset = List.copyOf(preset);
    }

    public static Field text(String name) {
        return new Field(name, name, Kind.TEXT, false, List.of(), List.of());
    }

    public static Field lines(String name) {
        return new Field(name, name, Kind.LINES, false, List.of(), List.of());
    }

    public static Field choice(String name, List<Choice> choices) {
        return new Field(name, name, Kind.CHOICE, true, choices, List.of());
    }

    public static Field many(String name, List<Choice> choices) {
        return new Field(name, name, Kind.MANY, false, choices, List.of());
    }

    public static Field check(String name) {
        return new Field(name, name, Kind.CHECK, false, List.of(), List.of());
    }

    public static Field date(String name) {
        return new Field(name, name, Kind.DATE, false, List.of(), List.of());
    }

    public static Field moment(String name) {
        return new Field(name, name, Kind.MOMENT, false, List.of(), List.of());
    }

    public Field must() {
        return new Field(name, wording, kind, true, choices, preset);
    }

    public Field optional() {
        return new Field(name, wording, kind, false, choices, preset);
    }

    /** The same question in other words: those of {@code field.WORDING}. */
    public Field labelled(String label) {
        return new Field(name, label, kind, required, choices, preset);
    }

    public Field preset(String value) {
        return new Field(name, wording, kind, required, choices, value.isEmpty() ? List.of() : List.of(value));
    }

    public Field preset(List<String> values) {
        return new Field(name, wording, kind, required, choices, values);
    }

    /** The same question asked again, for instance of the second person: sent as {@code prefix + name}. */
    public Field under(String prefix) {
        return new Field(prefix + name, wording, kind, required, choices, preset);
    }

    /** A name that an element of a page may carry as its id. */
    public String id() {
        return name.replace('.', '-');
    }
}
