package org.acogida.web.retention;

import java.util.List;
import java.util.UUID;
import org.acogida.access.Officer;
import org.acogida.procedure.Obstacle;
import org.acogida.procedure.Retention;
import org.acogida.rulebook.RetentionRule;
import org.acogida.web.Here;
import org.acogida.web.Names;
import org.acogida.web.Words;

/** How retention, and what stands in the way of erasing, are said on a page. */
final class RetentionWords {
    private final Here here;
    private final Words words;
    private final List<Officer> everybody;

    RetentionWords(Here here, List<Officer> everybody) {
        this.here = here;
        this.words = here.words();
        this.everybody = everybody;
    }

    /** What an officer is called. */
    String officer(UUID id) {
        return everybody.stream()
                .filter(one -> one.id().equals(id))
                .map(Officer::displayName)
                .findFirst()
                .orElseGet(() -> words.text("officer.unknown"));
    }

    String period(RetentionRule rule) {
        return rule.keep()
                .map(length -> words.text("length." + length.unit().name(), length.amount()))
                .orElseGet(() -> words.text("retention.with-case"));
    }

    /** "Casos negados…: 60 meses desde el lun 1 ene 2018". */
    String counted(Retention.Counted counted) {
        return words.text(
                "retention.counted",
                words.law(counted.rule().title()),
                period(counted.rule()),
                words.moment(counted.since()),
                words.day(counted.due()));
    }

    /** How long a case is kept, in a sentence. */
    String retention(Retention retention) {
        return switch (retention) {
            case Retention.Unfinished _ -> words.text("retention.unfinished");
            case Retention.RightStands(Retention.Right right) -> words.of("retention.right", right);
            case Retention.Counted counted -> counted(counted);
        };
    }

    List<String> obstacles(List<Obstacle> obstacles) {
        return obstacles.stream().map(this::obstacle).toList();
    }

    private String obstacle(Obstacle obstacle) {
        return obstacle.clock()
                .map(clock -> words.text(
                        "obstacle.CLOCK",
                        new Names(here)
                                .findClock(here.context().law().id(), clock.value())
                                .map(rule -> words.law(rule.title()))
                                .orElse(clock.value())))
                .orElseGet(() -> words.of("obstacle", obstacle.kind()));
    }
}
