package org.acogida.web.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.acogida.rulebook.ClockName;
import org.acogida.rulebook.ClockRule;
import org.acogida.rulebook.Law;
import org.acogida.web.Words;

/** A clock that two laws do not count alike; blank where a law has none of that name. */
record Difference(String title, String a, String b) {

    static List<Difference> clocks(Law a, Law b, Words words) {
        TreeSet<ClockName> names = new TreeSet<>(a.clocks().keySet());
        names.addAll(b.clocks().keySet());
        List<Difference> differences = new ArrayList<>();
        for (ClockName name : names) {
            Optional<ClockRule> one = a.findClock(name);
            Optional<ClockRule> other = b.findClock(name);
            String saidOne = one.map(rule -> said(rule, words)).orElse("");
            String saidOther = other.map(rule -> said(rule, words)).orElse("");
            if (!saidOne.equals(saidOther)) {
                String title =
                        one.or(() -> other).map(rule -> words.law(rule.title())).orElse(name.value());
                differences.add(new Difference(title, saidOne, saidOther));
            }
        }
        return differences;
    }

    private static String said(ClockRule rule, Words words) {
        return words.text("length." + rule.length().unit().name(), rule.length().amount()) + " · "
                + words.of("consequence", rule.consequence()) + " · "
                + rule.source().norm();
    }
}
