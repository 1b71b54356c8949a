package org.acogida.web.acts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.acogida.procedure.Consent;
import org.acogida.web.form.Field;
import org.acogida.web.form.Filled;
import org.acogida.web.people.Languages;

/** What a form asks of a person's consent. */
final class ConsentFields {
    private static final String WORDS = "words";
    private static final String PURPOSE = "purpose";
    private static final String LANGUAGE = "language";

    private ConsentFields() {}

    /** The fields of a form, and after them those of a consent, usually asked in that way. */
    static List<Field> after(Setting setting, Consent.Asked usual, Field... fields) {
        List<Field> all = new ArrayList<>(List.of(fields));
        all.add(Field.lines(WORDS).labelled("consent"));
        all.add(Field.text(PURPOSE));
        all.add(Field.choice("given", setting.choices("given", Consent.Given.class))
                .preset(Consent.Given.ORAL.name()));
        all.add(Field.choice("asked", setting.choices("asked", Consent.Asked.class))
                .preset(usual.name()));
        all.add(Field.text(LANGUAGE)
                .preset(setting.state()
                        .person()
                        .map(new Languages(setting.words())::first)
                        .orElse("")));
        return all;
    }

    /** What the person agreed to; empty, without a fault, where neither words nor a purpose are written. */
    static Optional<Consent> read(Filled filled, Setting setting) {
        return filled.is(WORDS) || filled.is(PURPOSE) ? readWhole(filled, setting) : Optional.empty();
    }

    /** What the person agreed to; empty, with faults, where anything of it is missing. */
    static Optional<Consent> readWhole(Filled filled, Setting setting) {
        for (String field : List.of(WORDS, PURPOSE, LANGUAGE)) {
            if (!filled.is(field)) {
                filled.fault(field, "fault.empty");
            }
        }
        Optional<String> language =
                filled.is(LANGUAGE) ? new Languages(setting.words()).read(filled, LANGUAGE) : Optional.empty();
        return filled.fits()
                ? Optional.of(new Consent(
                        filled.text(WORDS),
                        filled.constant("given", Consent.Given.class).orElseThrow(),
                        filled.text(PURPOSE),
                        filled.constant("asked", Consent.Asked.class).orElseThrow(),
                        language.orElseThrow()))
                : Optional.empty();
    }
}
