package org.acogida.web.exports;

import java.util.List;
import java.util.OptionalLong;
import org.acogida.sheets.Format;
import org.acogida.web.Words;
import org.acogida.web.form.Choice;
import org.acogida.web.form.Field;
import org.acogida.web.form.Filled;

/** What is asked before a list becomes a file: how many people it holds, and what it is for. */
record ExportForm(Words words) {
    private static final String PEOPLE = "exportPeople";
    private static final String PURPOSE = "exportPurpose";
    private static final String FORMAT = "exportFormat";
    private static final int MOST_DIGITS = 9;

    List<Field> fields() {
        List<Choice> formats = Choice.of("export.format", Format.values(), words);
        return List.of(
                Field.text(PEOPLE).must(),
                Field.text(PURPOSE).must(),
                Field.choice(FORMAT, formats).preset(Format.CSV.name()));
    }

    /** Finds what does not fit, the number among it. */
    void check(Filled filled, long people) {
        filled.check(fields().subList(0, 1));
        if (filled.fits()) {
            OptionalLong number = number(filled);
            if (number.isEmpty() || number.getAsLong() != people) {
                otherNumber(filled, people);
            }
        }
        filled.check(fields());
        if (filled.text(PURPOSE).chars().anyMatch(Character::isISOControl)) {
            filled.fault(PURPOSE, "fault.closure-text");
        }
    }

    void otherNumber(Filled filled, long people) {
        filled.fault(PEOPLE, "fault.people", words.number(people));
    }

    private static OptionalLong number(Filled filled) {
        String digits = filled.text(PEOPLE).replaceAll("[.,\\s\\p{Z}’]", "");
        return digits.matches("[0-9]{1," + MOST_DIGITS + "}")
                ? OptionalLong.of(Long.parseLong(digits))
                : OptionalLong.empty();
    }

    String purpose(Filled filled) {
        return filled.text(PURPOSE);
    }

    Format format(Filled filled) {
        return filled.constant(FORMAT, Format.class).orElse(Format.CSV);
    }
}
