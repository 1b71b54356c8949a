package org.acogida.web.clocks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.acogida.norm.Citation;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.ClockRun;
import org.acogida.procedure.Clocks;
import org.acogida.procedure.Task;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.ClockName;
import org.acogida.rulebook.ClockRule;
import org.acogida.rulebook.Consequence;
import org.acogida.rulebook.Deadlines;
import org.acogida.rulebook.Due;
import org.acogida.rulebook.Fact;
import org.acogida.rulebook.Law;
import org.acogida.rulebook.LawId;
import org.acogida.rulebook.Milestone;
import org.acogida.rulebook.OfficeId;
import org.acogida.web.Here;
import org.acogida.web.Names;
import org.acogida.web.Words;
import org.acogida.worklists.WorkItem;
import org.jspecify.annotations.Nullable;

/**
 * All limits to one holding side by side, as bars of one scale, the one that ends first at the top.
 *
 * @param conflict what an announced rule and the statute say apart, and which protects; blank where they do not differ
 */
public record Limits(List<Limit> list, String conflict) {
    public Limits {
        list = List.copyOf(list);
    }

    /** Of tasks of one person that ask for the release, the first due first. */
    public static Limits of(List<WorkItem> tasks, Here here) {
        Maker maker = new Maker(here);
        return maker.make(tasks.stream().map(maker::given).toList());
    }

    /** Of a case, as its clocks run. */
    public static Limits of(CaseState state, Here here) {
        Maker maker = new Maker(here);
        return maker.make(state.listRunning().stream()
                .flatMap(run -> maker.given(run, state).stream())
                .toList());
    }

    /** Of whoever were admitted to a station now under a law, at the officer's office; empty where that is of another country. */
    public static Limits of(Law law, Here here) {
        Maker maker = new Maker(here);
        boolean abroad =
                !here.context().calendars().getOffice(here.office()).country().equals(law.country());
        return maker.make(
                abroad
                        ? List.of()
                        : Stream.concat(
                                        law.listStartedBy(Milestone.HANDED_OVER).stream(),
                                        law.listStartedBy(Milestone.STATION_ADMITTED).stream())
                                .distinct()
                                .filter(rule -> rule.consequence() == Consequence.RELEASE_DUE)
                                .map(rule -> maker.begun(rule, law.id()))
                                .toList());
    }

    /** A limit before it is drawn; with neither rule nor end where no clock counts. */
    private record Given(
            String name,
            String title,
            LawId law,
            OfficeId office,
            Instant start,
            Optional<Instant> over,
            @Nullable ClockRule rule,
            @Nullable Due due,
            Optional<Citation> source) {}

    private static final class Maker {
        private static final int WIDTH = 1000;

        private final Here here;
        private final Words words;
        private final Names names;
        private final ClockWords clocks;

        Maker(Here here) {
            this.here = here;
            this.words = here.words();
            this.names = new Names(here);
            this.clocks = new ClockWords(here);
        }

        Given given(WorkItem item) {
            Optional<ClockRule> rule =
                    item.kind() == Task.Kind.CLOCK ? names.findClock(item.law(), item.name()) : Optional.empty();
            @Nullable Due due = rule.isPresent() && item.dueDay().isPresent() ? clocks.due(rule.get(), item) : null;
            return new Given(
                    item.name(),
                    names.task(item.kind(), item.name(), item.law()),
                    item.law(),
                    item.counts(),
                    item.startedAt(),
                    item.dueAt(),
                    rule.orElse(null),
                    due,
                    rule.map(ClockRule::source).or(() -> source(item)));
        }

        Optional<Given> given(ClockRun run, CaseState state) {
            Clocks all = here.context().clocks();
            if (all.getRule(run).consequence() != Consequence.RELEASE_DUE) {
                return Optional.empty();
            }
            return all.findEnd(run, state.signInDay(), here.now())
                    .map(end -> given(
                            here.context().laws().get(end.law()).getClock(end.by()),
                            end.law(),
                            run.office(),
                            run.startedAt(),
                            end.due()));
        }

        Given begun(ClockRule rule, LawId law) {
            return given(
                    rule,
                    law,
                    here.office(),
                    here.now(),
                    Deadlines.due(rule, here.now(), here.context().calendars().get(law, here.office())));
        }

        private Given given(ClockRule rule, LawId law, OfficeId office, Instant start, Due due) {
            return new Given(
                    rule.name().value(),
                    words.law(rule.title()),
                    law,
                    office,
                    start,
                    Optional.of(due.endsAt(
                            here.context().calendars().getOffice(office).zone())),
                    rule,
                    due,
                    Optional.of(rule.source()));
        }

        /** Where the law says that somebody is to be let go at once. */
        private Optional<Citation> source(WorkItem item) {
            Optional<Law> law = here.context().laws().find(item.law());
            return item.kind() == Task.Kind.DUTY
                    ? law.stream()
                            .flatMap(of -> of.duties().stream())
                            .filter(duty -> duty.id().equals(item.name()))
                            .map(duty -> duty.source())
                            .findFirst()
                    : law.stream()
                            .flatMap(of -> of.safeguards().stream())
                            .filter(safeguard -> safeguard.refuses().contains(Act.ADMIT_TO_STATION)
                                    && safeguard.when().isMetBy(Fact.NOT_HELD))
                            .map(safeguard -> safeguard.source())
                            .findFirst();
        }

        Limits make(List<Given> given) {
            List<Given> sorted = given.stream()
                    .sorted(Comparator.comparing(one -> one.over().orElse(Instant.MAX)))
                    .toList();
            if (sorted.isEmpty()) {
                return new Limits(List.of(), "");
            }
            Instant left = sorted.stream()
                    .map(Given::start)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            Instant right = Stream.concat(Stream.of(here.now()), sorted.stream().flatMap(one -> one.over().stream()))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            List<Limit> drawn = new ArrayList<>();
            for (Given one : sorted) {
                drawn.add(limit(one, drawn.isEmpty(), left, right));
            }
            return new Limits(drawn, conflict(sorted));
        }

        private Limit limit(Given one, boolean first, Instant left, Instant right) {
            Optional<ClockWords.Told> told = one.rule() == null || one.due() == null
                    ? Optional.empty()
                    : Optional.of(clocks.tell(one.rule(), one.law(), one.office(), one.start(), one.due()));
            return new Limit(
                    one.title(),
                    one.law().value(),
                    told.map(ClockWords.Told::tone).orElse(one.over().isPresent() ? Tone.OVERDUE : Tone.PAUSED),
                    told.map(ClockWords.Told::left)
                            .orElseGet(() -> words.text(one.over().isPresent() ? "holding.at-once" : "clock.paused")),
                    words.moment(one.start()),
                    told.isPresent()
                            ? new Limit.Stretch(
                                    at(one.start(), left, right),
                                    at(one.over().orElseThrow(), left, right),
                                    at(here.now(), left, right))
                            : null,
                    one.source().map(Citation::norm).orElse(""),
                    one.source().filter(Citation::isUnsure).isPresent(),
                    isAnnounced(one),
                    first);
        }

        private static int at(Instant moment, Instant left, Instant right) {
            long whole = Math.max(1, Duration.between(left, right).toSeconds());
            return (int) Math.clamp(Duration.between(left, moment).toSeconds() * WIDTH / whole, 0L, WIDTH);
        }

        /** Whether a policy sets this limit, and the statute under it knows none of that name. */
        private boolean isAnnounced(Given one) {
            return one.rule() != null
                    && here.context()
                            .laws()
                            .find(one.law())
                            .flatMap(Law::over)
                            .flatMap(here.context().laws()::find)
                            .filter(statute ->
                                    statute.findClock(new ClockName(one.name())).isEmpty())
                            .isPresent();
        }

        private String conflict(List<Given> sorted) {
            Optional<Given> announced = sorted.stream()
                    .filter(one -> one.due() != null && isAnnounced(one))
                    .findFirst();
            Optional<Given> statute = sorted.stream()
                    .filter(one -> one.due() != null && !isAnnounced(one))
                    .findFirst();
            if (announced.isEmpty() || statute.isEmpty()) {
                return "";
            }
            Given first = sorted.getFirst();
            return words.text(
                    "holding.conflict",
                    name(announced.get()),
                    end(announced.get()),
                    name(statute.get()),
                    end(statute.get()),
                    first.title(),
                    end(first));
        }

        private String name(Given one) {
            return one.title()
                    + one.source().map(source -> " (" + source.norm() + ")").orElse("");
        }

        private String end(Given one) {
            @Nullable Due due = one.due();
            return due == null
                    ? words.text("holding.at-once")
                    : due.moment()
                            .map(moment -> words.moment(moment.toInstant()))
                            .orElseGet(() -> words.day(due.day()));
        }
    }
}
