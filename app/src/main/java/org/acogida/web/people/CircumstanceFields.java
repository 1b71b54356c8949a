package org.acogida.web.people;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.acogida.procedure.Circumstances;
import org.acogida.procedure.Circumstances.Entry;
import org.acogida.procedure.Circumstances.Wish;
import org.acogida.web.Words;
import org.acogida.web.form.Choice;
import org.acogida.web.form.Field;
import org.acogida.web.form.Filled;

/** How a person came and what they want. */
public final class CircumstanceFields {
    public static final String WISH = "wish";
    public static final String ENTRY = "entry";
    public static final String VISA = "validVisa";
    public static final String UNACCOMPANIED = "unaccompanied";
    public static final String CARES_FOR_CHILD = "caresForChild";
    public static final String CROSSING = "crossing";
    private static final String YES = "YES";
    private static final String NO = "NO";

    private final Words words;

    public CircumstanceFields(Words words) {
        this.words = words;
    }

    public Field wish() {
        return Field.choice(WISH, choices("wish", Wish.values()));
    }

    public Field entry() {
        return Field.choice(ENTRY, choices("entry", Entry.values()));
    }

    public Field visa() {
        return Field.choice(VISA, List.of(new Choice(NO, words.text("no")), new Choice(YES, words.text("yes"))));
    }

    /** All of them, as on record. */
    public List<Field> all(Circumstances known) {
        return List.of(
                wish().preset(known.wish().name()),
                entry().preset(known.entry().name()),
                visa().preset(known.validVisa() ? YES : NO),
                Field.check(UNACCOMPANIED).preset(known.unaccompanied() ? YES : ""),
                Field.check(CARES_FOR_CHILD).preset(known.caresForChild() ? YES : ""),
                Field.text(CROSSING).preset(known.crossing()));
    }

    /** What the fields of a form say; where one says nothing, that nothing is known. */
    public Circumstances read(Filled filled) {
        return new Circumstances(
                filled.constant(WISH, Wish.class).orElse(Wish.NONE_STATED),
                filled.constant(ENTRY, Entry.class).orElse(Entry.AT_CROSSING),
                filled.text(VISA).equals(YES),
                filled.is(UNACCOMPANIED),
                filled.is(CARES_FOR_CHILD),
                filled.text(CROSSING));
    }

    /** The same for one of several: an answer of its own under {@code prefix} comes before the one for all. */
    public Circumstances readOwn(Filled filled, String prefix) {
        return new Circumstances(
                own(filled, prefix, WISH)
                        .flatMap(answer -> Filled.constantNamed(answer, Wish.class))
                        .orElse(Wish.NONE_STATED),
                filled.constant(ENTRY, Entry.class).orElse(Entry.AT_CROSSING),
                own(filled, prefix, VISA).filter(YES::equals).isPresent(),
                filled.is(prefix + UNACCOMPANIED),
                filled.is(prefix + CARES_FOR_CHILD),
                filled.text(CROSSING));
    }

    /** A person's own answer, or else the one given for all. */
    public static Optional<String> own(Filled filled, String prefix, String field) {
        String own = filled.text(prefix + field);
        return Optional.of(own.isEmpty() ? filled.text(field) : own).filter(answer -> !answer.isEmpty());
    }

    private <E extends Enum<E>> List<Choice> choices(String prefix, E[] constants) {
        return Arrays.stream(constants)
                .map(constant -> new Choice(constant.name(), words.of(prefix, constant)))
                .toList();
    }
}
