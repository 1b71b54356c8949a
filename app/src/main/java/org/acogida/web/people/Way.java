package org.acogida.web.people;

import org.acogida.rulebook.Law;
import org.acogida.web.Words;

/** A pathway under one law, as a page says it. */
public record Way(
        String law,
        String id,
        String lawTitle,
        String title,
        String reason,
        String stay,
        String article,
        boolean unsure) {

    public static Way of(Preview person, Law law, Words words) {
        String title = words.law(law.title());
        return person.pathway(law)
                .map(rule -> new Way(
                        law.id().value(),
                        rule.id(),
                        title,
                        words.law(rule.title()),
                        words.law(rule.reason()),
                        words.of("stay", rule.stay()),
                        rule.source().norm(),
                        rule.source().isUnsure()))
                .orElseGet(() -> new Way(law.id().value(), "", title, words.text("pathway.none"), "", "", "", false));
    }
}
