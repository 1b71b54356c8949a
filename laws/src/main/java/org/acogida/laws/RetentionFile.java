package org.acogida.laws;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.acogida.norm.Citation;
import org.acogida.norm.Text;
import org.acogida.rulebook.Length;
import org.acogida.rulebook.RecordClass;
import org.acogida.rulebook.RetentionPlan;
import org.acogida.rulebook.RetentionRule;

/** Reads {@code retention.yaml}: how long each class of record is kept, from when, and what is done at the end. */
final class RetentionFile {
    private static final String COUNTRY = "country";
    private static final String CLASSES = "classes";

    private final Entry root;
    private final Map<RecordClass, RetentionRule> rules = new EnumMap<>(RecordClass.class);

    private RetentionFile(Entry root) {
        this.root = root;
    }

    /** Empty where a class is missing or cannot be read; the faults say which. */
    static Optional<RetentionPlan> read(Entry root) {
        return new RetentionFile(root).plan();
    }

    private Optional<RetentionPlan> plan() {
        String country = root.value(
                COUNTRY,
                "xx",
                FaultKind.BAD_COUNTRY,
                value -> Optional.of(value).filter(v -> v.matches("[a-z]{2}")));
        Entry classes = root.entry(CLASSES);
        classes.listNames().forEach(name -> read(name, classes));
        for (RecordClass of : RecordClass.values()) {
            if (!classes.has(Words.spelled(of))) {
                classes.fault(Words.spelled(of), FaultKind.MISSING_FIELD, Words.spelled(of));
            }
        }
        classes.close();
        root.close();
        return rules.size() == RecordClass.values().length
                ? Optional.of(new RetentionPlan(country, rules))
                : Optional.empty();
    }

    /** A name that is no class is reported with every other field that nobody knows. */
    private void read(String name, Entry classes) {
        Words.find(RecordClass.class, name)
                .flatMap(of -> rule(of, classes.entry(name)))
                .ifPresent(rule -> rules.put(rule.of(), rule));
    }

    private static Optional<RetentionRule> rule(RecordClass of, Entry entry) {
        same(entry, "from", of.from(), RecordClass.From.class);
        same(entry, "at-end", of.atEnd(), RecordClass.AtEnd.class);
        boolean counted = of.atEnd() != RecordClass.AtEnd.WITH_CASE;
        Optional<Length> keep = counted ? Optional.of(length(of, entry)) : Optional.empty();
        Text title = entry.text("title");
        Optional<Text> note = entry.findText("note");
        Citation source = entry.citation();
        entry.close();
        boolean fits = keep.isEmpty()
                || (RetentionRule.isCounted(keep.get().unit()) && !RetentionRule.isTooShort(of, keep.get()));
        return fits ? Optional.of(new RetentionRule(of, keep, title, note, source)) : Optional.empty();
    }

    private static Length length(RecordClass of, Entry entry) {
        Length length = Clocks.length(entry);
        if (!RetentionRule.isCounted(length.unit())) {
            entry.fault("length", FaultKind.RETENTION_UNIT, Words.spelled(length.unit()));
        } else if (RetentionRule.isTooShort(of, length)) {
            entry.fault("length", FaultKind.RETENTION_TOO_SHORT, Words.spelled(of), of.leastDays());
        }
        return length;
    }

    /** What the program does is said in the file, so that who reads it need not read the program; it says nothing else. */
    private static <E extends Enum<E>> void same(Entry entry, String field, E done, Class<E> kind) {
        E said = entry.choice(field, kind, done);
        if (said != done) {
            entry.fault(field, FaultKind.RETENTION_DONE_OTHERWISE, Words.spelled(said), Words.spelled(done));
        }
    }
}
