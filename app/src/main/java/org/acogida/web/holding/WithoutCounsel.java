package org.acogida.web.holding;

import java.time.Duration;
import java.util.Optional;
import org.acogida.web.Here;
import org.acogida.web.Names;
import org.acogida.web.clocks.ClockWords;
import org.acogida.web.clocks.Tone;
import org.acogida.worklists.WorkItem;

/** How long somebody who is held has been without legal counsel, and how much of the law's time for it is left. */
record WithoutCounsel(String since, Tone tone, String left, String law, String article, boolean unsure) {

    /** Of the clock that runs until there is counsel; empty where it is paused, or no law knows it. */
    static Optional<WithoutCounsel> of(WorkItem clock, Here here) {
        return new Names(here)
                .findClock(clock.law(), clock.name())
                .filter(rule -> clock.dueAt().isPresent())
                .map(rule -> {
                    ClockWords.Told told = new ClockWords(here).tell(rule, clock);
                    long hours = Duration.between(clock.startedAt(), here.now()).toHours();
                    return new WithoutCounsel(
                            here.words().text("holding.counsel", hours),
                            told.tone(),
                            told.left(),
                            clock.law().value(),
                            rule.source().norm(),
                            rule.source().isUnsure());
                });
    }
}
