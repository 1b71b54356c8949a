package org.acogida.web.form;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.acogida.rulebook.Office;
import org.acogida.web.Words;

/** One answer a field offers: the value that is sent, and its words in the page's language. */
public record Choice(String value, String label) {

    /** One for each constant, under its name, in the words that stand under a prefix. */
    public static List<Choice> of(String prefix, Enum<?>[] constants, Words words) {
        return of(prefix, Arrays.asList(constants), words);
    }

    /** The same of some constants. */
    public static List<Choice> of(String prefix, Collection<? extends Enum<?>> constants, Words words) {
        return constants.stream()
                .map(constant -> new Choice(constant.name(), words.of(prefix, constant)))
                .toList();
    }

    /** One for each office, by name. */
    public static List<Choice> ofOffices(Collection<Office> offices) {
        return offices.stream()
                .map(office -> new Choice(office.id().value(), office.name()))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }
}
