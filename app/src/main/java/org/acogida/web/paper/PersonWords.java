package org.acogida.web.paper;

import org.acogida.procedure.Person;
import org.acogida.web.Words;

/** How papers tell of a person. */
final class PersonWords {
    private PersonWords() {}

    /** The day of birth, or the days between which it lies. */
    static String born(Person person, Words words) {
        return person.birth()
                .map(birth -> birth.isExact()
                        ? words.birth(birth.earliest())
                        : words.text("birth.between", words.birth(birth.earliest()), words.birth(birth.latest())))
                .orElseGet(() -> words.text("birth.unknown"));
    }
}
