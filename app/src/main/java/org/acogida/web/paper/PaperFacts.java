package org.acogida.web.paper;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.acogida.journal.CaseFile;
import org.acogida.journal.StoredEntry;
import org.acogida.papers.Slot;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.ClaimStatus;
import org.acogida.procedure.Clocks;
import org.acogida.procedure.Context;
import org.acogida.procedure.Entry;
import org.acogida.procedure.Event;
import org.acogida.procedure.Event.ArrivalRegistered;
import org.acogida.procedure.Event.ClockExtended;
import org.acogida.procedure.Event.DecisionIssued;
import org.acogida.procedure.Event.DecisionServed;
import org.acogida.procedure.Event.InterviewSummoned;
import org.acogida.procedure.Outcome;
import org.acogida.rulebook.ClockName;
import org.acogida.rulebook.ClockRule;
import org.acogida.rulebook.Law;
import org.acogida.rulebook.Milestone;
import org.acogida.rulebook.PathwayRule;
import org.acogida.web.Words;
import org.acogida.web.people.Languages;

/**
 * What a case says in the places of a paper's text, in one language. Dates are those that the paper's own act gave: a
 * paper printed again says the same.
 *
 * @param now the case as it stands
 * @param before the case before the act
 * @param after the case after the act
 */
record PaperFacts(CaseState now, CaseState before, CaseState after, Entry entry, Context context, Words words) {
    /** From so many letters on, what an officer wrote stands only once, in the first language. */
    private static final int LONG = 300;

    static PaperFacts of(CaseState now, List<StoredEntry> history, StoredEntry act, Context context, Words words) {
        List<StoredEntry> since = history.subList(0, history.indexOf(act));
        CaseState before = CaseFile.replay(now.id(), since).state();
        return new PaperFacts(now, before, before.evolve(act.entry()), act.entry(), context, words);
    }

    Map<Slot, String> values() {
        String office = context.calendars().getOffice(entry.office()).name();
        Map<Slot, String> values = always(now, office, context, words);
        values.put(
                Slot.LANGUAGES,
                new Languages(words).names(now.person().orElseThrow().languages()));
        event(entry.event(), values);
        return values;
    }

    /** What every paper can tell. */
    static Map<Slot, String> always(CaseState now, String office, Context context, Words words) {
        Map<Slot, String> values = new EnumMap<>(Slot.class);
        values.put(Slot.PERSON, now.person().orElseThrow().fullName());
        values.put(Slot.FILE, now.id().toString());
        values.put(Slot.OFFICE, office);
        values.put(Slot.SHIELD, Shield.articles(context.law()));
        if (now.claim() == ClaimStatus.STANDS) {
            Optional.ofNullable(now.reached().get(Milestone.CLAIM_FILED))
                    .ifPresent(filed -> values.put(Slot.FILED, words.day(words.dayOf(filed))));
        }
        return values;
    }

    private void event(Event event, Map<Slot, String> values) {
        if (event instanceof ArrivalRegistered e) {
            values.put(Slot.ENTERED, words.moment(e.markedAt(Milestone.ENTERED, entry.occurredAt())));
            pathway(values);
        } else if (event instanceof InterviewSummoned e) {
            values.put(Slot.INTERVIEW, words.moment(e.interviewAt()));
            values.put(Slot.PLACE, e.details().place());
            values.put(Slot.NOTE, typed(e.details().note()));
        } else if (event instanceof ClockExtended e) {
            extended(e, values);
        } else if (event instanceof DecisionIssued e) {
            decided(e.details(), values);
        } else if (event instanceof DecisionServed e) {
            served(e.details(), values);
        }
    }

    private void pathway(Map<Slot, String> values) {
        now.pathway().ifPresent(found -> {
            Optional<PathwayRule> rule = context.laws().get(found.law()).pathways().stream()
                    .filter(one -> one.id().equals(found.id()))
                    .findFirst();
            values.put(Slot.PATHWAY, rule.map(r -> words.law(r.title())).orElse(""));
            values.put(Slot.REASON, rule.map(r -> words.law(r.reason())).orElse(""));
            values.put(Slot.ARTICLE, rule.map(r -> r.source().norm()).orElse(""));
        });
    }

    private void extended(ClockExtended event, Map<Slot, String> values) {
        Optional<ClockRule> rule = law().findClock(event.clock());
        values.put(
                Slot.CLOCK,
                rule.map(r -> words.law(r.title())).orElse(event.clock().value()));
        values.put(
                Slot.REASON,
                rule.flatMap(ClockRule::extension)
                        .flatMap(extension ->
                                extension.findReason(event.details().reason()))
                        .map(reason -> words.law(reason.title()) + " ("
                                + reason.source().norm() + ")")
                        .orElse(event.details().reason()));
        values.put(Slot.EXPLANATION, typed(event.details().text()));
        values.put(Slot.DUE_BEFORE, due(before, event.clock()));
        values.put(Slot.DUE, due(after, event.into()));
    }

    private void decided(DecisionIssued.Details details, Map<Slot, String> values) {
        values.put(Slot.OUTCOME, words.of("outcome", details.outcome()));
        values.put(
                Slot.GROUND,
                law().findGround(details.ground())
                        .map(ground -> words.law(ground.title()) + " ("
                                + ground.source().norm() + ")")
                        .orElse(""));
        values.put(Slot.REASONS, typed(details.reasons()));
        values.put(Slot.COMPLEMENTARY, typed(details.complementaryAssessment()));
        values.put(Slot.REVIEW_LENGTH, reviewLength(details.outcome()));
    }

    private void served(DecisionServed.Details details, Map<Slot, String> values) {
        values.put(Slot.OUTCOME, words.of("outcome", details.outcome()));
        values.put(Slot.SERVED, words.moment(entry.occurredAt()));
        values.put(Slot.LANGUAGE, new Languages(words).name(details.language()));
        values.put(Slot.INTERPRETER, details.interpreter());
        values.put(Slot.PROOF, typed(details.proof()));
        values.put(Slot.REVIEW_LENGTH, reviewLength(details.outcome()));
        values.put(
                Slot.REVIEW_DUE,
                after.listRunning().stream()
                        .filter(run -> isReview(context.clocks().getRule(run)))
                        .map(run -> due(after, run.clock()))
                        .findFirst()
                        .orElse(""));
    }

    private static boolean isReview(ClockRule rule) {
        return rule.starts().contains(Milestone.REFUSAL_SERVED) && rule.ends().contains(Milestone.REVIEW_ASKED);
    }

    /** "15 días hábiles (LRPCAP 25)"; blank where the outcome opens no review. */
    private String reviewLength(Outcome outcome) {
        return !outcome.opensReview()
                ? ""
                : law().clocks().values().stream()
                        .filter(PaperFacts::isReview)
                        .map(rule -> words.text(
                                        "length." + rule.length().unit().name(),
                                        rule.length().amount())
                                + " (" + rule.source().norm() + ")")
                        .collect(Collectors.joining("; "));
    }

    private String due(CaseState state, ClockName clock) {
        return state.findRunning(clock)
                .flatMap(run -> context.clocks().findEnd(run, state.signInDay(), entry.occurredAt()))
                .map((Clocks.End end) -> words.day(end.due().day()))
                .orElse("");
    }

    private Law law() {
        return context.laws().get(entry.law());
    }

    /** What an officer wrote, in whatever language; of a long text the second language only says where it stands. */
    private String typed(String text) {
        boolean first = words.locale().getLanguage().equals("es");
        return first || text.length() <= LONG ? text.strip() : words.text("paper.as-written");
    }
}
