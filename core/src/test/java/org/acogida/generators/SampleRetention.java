package org.acogida.generators;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.acogida.norm.Citation;
import org.acogida.norm.Text;
import org.acogida.rulebook.Length;
import org.acogida.rulebook.RecordClass;
import org.acogida.rulebook.RetentionPlan;
import org.acogida.rulebook.RetentionRule;
import org.acogida.rulebook.Unit;

/** How long a made-up country keeps its records. */
public final class SampleRetention {
    private SampleRetention() {}

    public static RetentionRule rule(RecordClass of, int months) {
        boolean counted = of.atEnd() != RecordClass.AtEnd.WITH_CASE;
        return new RetentionRule(
                of,
                counted ? Optional.of(new Length(months, Unit.MONTHS)) : Optional.empty(),
                new Text("registro", "record"),
                Optional.empty(),
                Citation.confirmed("Ley 1"));
    }

    /** Protected cases are kept longest, those who never claimed shortest. */
    public static RetentionPlan plan() {
        Map<RecordClass, RetentionRule> rules = new EnumMap<>(RecordClass.class);
        for (RecordClass of : RecordClass.values()) {
            rules.put(of, rule(of, months(of)));
        }
        return new RetentionPlan("mx", rules);
    }

    private static int months(RecordClass of) {
        return switch (of) {
            case PROTECTED_CASE -> 120;
            case CLOSED_CASE -> 60;
            case NEVER_CLAIMED, ATTACHMENTS, READINGS, SIGN_INS, PACKETS, PRESENCE, GIVEN -> 24;
        };
    }
}
