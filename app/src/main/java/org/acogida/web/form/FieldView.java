package org.acogida.web.form;

import java.util.List;
import java.util.Optional;
import org.acogida.web.Words;
import org.jspecify.annotations.Nullable;

/** A field as a page shows it: its words, the help that opens beside it, what stands in it, and what does not fit. */
public record FieldView(
        Field field,
        String label,
        String hint,
        String help,
        List<String> values,
        @Nullable Fault fault) {

    private static final int MOST_RADIOS = 5;

    /** The fields of a form with what was typed into them. */
    public static List<FieldView> list(List<Field> fields, Filled filled, Words words) {
        return fields.stream().map(field -> of(field, filled, words)).toList();
    }

    public static FieldView of(Field field, Filled filled, Words words) {
        Optional<Fault> fault = filled.findFault(field.name());
        return new FieldView(
                field,
                words.text("field." + field.wording()),
                words.textOr("field." + field.wording() + ".hint", ""),
                words.textOr("field." + field.wording() + ".help", ""),
                filled.values(field.name()),
                fault.orElse(null));
    }

    /** How it is drawn: {@code radios}, {@code checks}, {@code check}, {@code select}, {@code lines} or {@code line}. */
    public String shape() {
        return switch (field.kind()) {
            case CHOICE -> field.required() && field.choices().size() <= MOST_RADIOS ? "radios" : "select";
            case MANY -> "checks";
            case CHECK -> "check";
            case LINES -> "lines";
            case TEXT, DATE, MOMENT -> "line";
        };
    }

    /** What kind of line it is, as HTML names it. */
    public String inputType() {
        return switch (field.kind()) {
            case DATE -> "date";
            case MOMENT -> "datetime-local";
            case TEXT, LINES, CHOICE, MANY, CHECK -> "text";
        };
    }

    /** The list of names that helps to fill it in, if there is one. */
    public @Nullable String list() {
        return switch (field.wording()) {
            case "language", "languages" -> "language-names";
            case "nationality" -> "country-names";
            default -> null;
        };
    }

    public String value() {
        return values.isEmpty() ? "" : values.getFirst();
    }

    public boolean holds(String choice) {
        return values.contains(choice);
    }

    /** The ids of what describes the field, for those who hear the page. */
    public @Nullable String describedBy() {
        String hintId = hint.isEmpty() ? "" : field.id() + "-hint";
        String faultId = fault == null ? "" : field.id() + "-fault";
        String ids = (faultId + " " + hintId).strip();
        return ids.isEmpty() ? null : ids;
    }
}
