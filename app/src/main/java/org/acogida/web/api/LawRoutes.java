package org.acogida.web.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.acogida.access.Operation.Use;
import org.acogida.norm.Citation;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.ClockName;
import org.acogida.rulebook.ClockRule;
import org.acogida.rulebook.Consequence;
import org.acogida.rulebook.Deadlines;
import org.acogida.rulebook.Explanation;
import org.acogida.rulebook.Ground;
import org.acogida.rulebook.Law;
import org.acogida.rulebook.LawId;
import org.acogida.rulebook.Length;
import org.acogida.rulebook.Milestone;
import org.acogida.rulebook.Office;
import org.acogida.rulebook.OfficeId;
import org.acogida.rulebook.Party;
import org.acogida.rulebook.PathwayRule;
import org.acogida.rulebook.Safeguard;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.acogida.web.Names;
import org.springframework.stereotype.Component;

/** The laws that are known, the offices, and when a clock of a law would end at one of them. */
@Component
final class LawRoutes implements Route.Source {
    private static final String LAW = "law";
    private static final String CLOCK = "clock";
    private static final String START = "start";
    private static final String OFFICE = "office";

    private final Desk desk;

    LawRoutes(Desk desk) {
        this.desk = desk;
    }

    /** The laws, each in a line. */
    record LawList(List<LawLine> laws) {}

    /** A law and its days. */
    record LawLine(LawId law, String country, String title, LocalDate from, LocalDate to, Optional<LawId> over) {
        static LawLine of(Law law, Locale language) {
            return new LawLine(
                    law.id(),
                    law.country(),
                    law.title().in(language.getLanguage()),
                    law.inForce().from(),
                    law.inForce().to(),
                    law.over());
        }
    }

    /** What a law says. */
    record LawText(
            LawLine law,
            String summary,
            List<Source> sources,
            List<LawPathway> pathways,
            List<LawClock> clocks,
            List<LawSafeguard> safeguards,
            List<LawGround> grounds,
            List<LawDocument> documents) {}

    /** Where something of a law comes from. */
    record Source(String article, boolean toConfirm) {
        static Source of(Citation citation) {
            return new Source(citation.norm(), citation.isUnsure());
        }
    }

    /** A pathway of a law. */
    record LawPathway(
            String id, PathwayRule.Kind kind, PathwayRule.Stay stay, String title, String reason, Source source) {
        static LawPathway of(PathwayRule rule, String tag) {
            return new LawPathway(
                    rule.id(),
                    rule.kind(),
                    rule.stay(),
                    rule.title().in(tag),
                    rule.reason().in(tag),
                    Source.of(rule.source()));
        }
    }

    /** A time limit of a law. */
    record LawClock(
            ClockName clock,
            String title,
            Length length,
            Set<Milestone> starts,
            Set<Milestone> ends,
            Party awaits,
            Consequence consequence,
            Source source) {}

    /** What a law refuses, and what can be done instead. */
    record LawSafeguard(String id, List<String> refuses, String title, String reason, String remedy, Source source) {}

    /** A reason that a law lists. */
    record LawGround(String id, Ground.Kind kind, String title, Source source) {}

    /** A document that a law gives. */
    record LawDocument(String id, String title, Source source) {}

    /** The offices. */
    record OfficeList(List<OfficeLine> offices) {}

    /** An office. */
    record OfficeLine(OfficeId office, String name, String country, String authority, String zone) {
        static OfficeLine of(Office office) {
            return new OfficeLine(
                    office.id(),
                    office.name(),
                    office.country(),
                    office.authority(),
                    office.zone().getId());
        }
    }

    /** When a clock that starts at a moment ends, and why. */
    record Deadline(
            LawId law,
            ClockName clock,
            String title,
            String article,
            boolean toConfirm,
            OfficeId office,
            Instant start,
            ClockRoutes.ClockEnd due,
            List<ClockRoutes.CountedDay> days,
            List<ClockRoutes.OtherEnd> otherReadings) {}

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/offices", "list-offices")
                        .needs(Use.SEE_WORKLIST)
                        .gives(200, Shapes.of(OfficeList.class))
                        .by(this::offices),
                Route.get("/laws", "list-laws")
                        .needs(Use.SEE_WORKLIST)
                        .gives(200, Shapes.of(LawList.class))
                        .by(this::laws),
                Route.get("/laws/{law}", "read-law")
                        .needs(Use.SEE_WORKLIST)
                        .at(LAW, Shapes.name())
                        .gives(200, Shapes.of(LawText.class))
                        .by(this::law),
                Route.get("/deadline", "count-deadline")
                        .needs(Use.SEE_WORKLIST)
                        .takes(LAW, Route.In.QUERY, Shapes.name())
                        .takes(CLOCK, Route.In.QUERY, Shapes.name())
                        .takes(START, Route.In.QUERY, new Scalars.Moment())
                        .asks(OFFICE, Shapes.name())
                        .gives(200, Shapes.of(Deadline.class))
                        .fails(ProblemKind.INVALID, ProblemKind.UNKNOWN)
                        .by(this::deadline));
    }

    private Here here(Call call) {
        return desk.here(call.officer(), Use.SEE_WORKLIST);
    }

    private Reply offices(Call call) {
        return Reply.ok(new OfficeList(here(call).context().calendars().listOffices().stream()
                .map(OfficeLine::of)
                .toList()));
    }

    private Reply laws(Call call) {
        return Reply.ok(new LawList(here(call).context().laws().list().stream()
                .map(law -> LawLine.of(law, call.language()))
                .toList()));
    }

    private static Law find(Here here, Call call) {
        return here.context()
                .laws()
                .find(new LawId(call.text(LAW)))
                .orElseThrow(() -> new Problem.Stop(ProblemKind.UNKNOWN));
    }

    private Reply law(Call call) {
        Law law = find(here(call), call);
        String tag = call.language().getLanguage();
        return Reply.ok(new LawText(
                LawLine.of(law, call.language()),
                law.summary().in(tag),
                law.sources().stream().map(Source::of).toList(),
                law.pathways().stream().map(one -> LawPathway.of(one, tag)).toList(),
                law.clocks().values().stream().map(one -> clock(one, tag)).toList(),
                law.safeguards().stream().map(one -> safeguard(one, tag)).toList(),
                law.grounds().stream()
                        .map(one ->
                                new LawGround(one.id(), one.kind(), one.title().in(tag), Source.of(one.source())))
                        .toList(),
                law.documents().stream()
                        .map(one -> new LawDocument(one.id(), one.title().in(tag), Source.of(one.source())))
                        .toList()));
    }

    private static LawClock clock(ClockRule rule, String tag) {
        return new LawClock(
                rule.name(),
                rule.title().in(tag),
                rule.length(),
                rule.starts(),
                rule.ends(),
                rule.awaits(),
                rule.consequence(),
                Source.of(rule.source()));
    }

    private static LawSafeguard safeguard(Safeguard safeguard, String tag) {
        return new LawSafeguard(
                safeguard.id(),
                safeguard.refuses().stream()
                        .sorted()
                        .map((Act act) -> Names.slug(act))
                        .toList(),
                safeguard.title().in(tag),
                safeguard.reason().in(tag),
                safeguard.remedy().in(tag),
                Source.of(safeguard.source()));
    }

    private Reply deadline(Call call) {
        Here here = here(call);
        Law law = find(here, call);
        ClockRule rule =
                law.findClock(new ClockName(call.text(CLOCK))).orElseThrow(() -> new Problem.Stop(ProblemKind.UNKNOWN));
        OfficeId office = call.find(OFFICE, String.class).map(OfficeId::new).orElseGet(here::office);
        if (here.context().calendars().listOffices().stream()
                .noneMatch(one -> one.id().equals(office))) {
            throw new Problem.Stop(ProblemKind.UNKNOWN);
        }
        Instant start = call.get(START, Instant.class);
        Explanation explanation = explain(rule, law, office, start, here);
        return Reply.ok(new Deadline(
                law.id(),
                rule.name(),
                rule.title().in(call.language().getLanguage()),
                rule.source().norm(),
                rule.source().isUnsure(),
                office,
                start,
                ClockRoutes.end(explanation.due(), law.id(), explanation.start()),
                ClockRoutes.days(explanation, call.language()),
                ClockRoutes.others(explanation)));
    }

    private static Explanation explain(ClockRule rule, Law law, OfficeId office, Instant start, Here here) {
        try {
            return Deadlines.explain(
                    rule,
                    start,
                    List.of(),
                    Optional.empty(),
                    here.context().calendars().get(law.id(), office));
        } catch (DateTimeException _) {
            throw Problem.Stop.at(ProblemKind.INVALID, START, Schemas.FACTORY.stringNode(start.toString()), "calendar");
        }
    }
}
