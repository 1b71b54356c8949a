package org.acogida.web.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acogida.papers.PaperText;
import org.acogida.papers.PaperText.Paragraph;
import org.acogida.papers.Slot;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.ClockRun;
import org.acogida.procedure.Clocks;
import org.acogida.procedure.Context;
import org.acogida.rulebook.ClockRule;
import org.acogida.rulebook.Law;
import org.acogida.rulebook.Milestone;
import org.acogida.rulebook.Party;
import org.acogida.web.Words;
import org.acogida.web.people.Countries;

/**
 * What a certificate says in one language.
 *
 * @param article where the law gives the certificate
 * @param shield the articles by which the person may not be returned
 * @param paragraphs what comes next, as the office's text says it
 */
record Certificate(
        String language,
        String person,
        String born,
        String nationality,
        String caseId,
        String filed,
        String office,
        String law,
        String article,
        String shield,
        List<Paragraph> paragraphs,
        Words words) {

    static Certificate of(CaseState state, Context context, PaperText text, Words words) {
        Law law = context.law();
        Instant filed = state.reached().get(Milestone.CLAIM_FILED);
        return new Certificate(
                words.locale().getLanguage(),
                state.person().orElseThrow().fullName(),
                PersonWords.born(state.person().orElseThrow(), words),
                new Countries(words).name(state.person().orElseThrow().nationality()),
                state.id().toString(),
                filed == null ? "" : words.moment(filed),
                office(state, context),
                words.law(law.title()),
                Shield.join(law.documents().stream()
                        .filter(document -> document.id().equals("certificate"))
                        .map(document -> document.source())),
                Shield.articles(law),
                text.fill(values(state, context, words)),
                words);
    }

    private static Map<Slot, String> values(CaseState state, Context context, Words words) {
        Map<Slot, String> values = PaperFacts.always(state, office(state, context), context, words);
        values.put(Slot.DUE, due(state, context).map(words::day).orElse(""));
        values.put(
                Slot.SIGN_IN, state.signInDay().map(day -> words.of("day", day)).orElse(""));
        return values;
    }

    private static String office(CaseState state, Context context) {
        return state.office()
                .map(office -> context.calendars().getOffice(office).name())
                .orElse("");
    }

    /** The last day on which the decision is due: of the running clocks that it ends, the one that ends last. */
    private static Optional<LocalDate> due(CaseState state, Context context) {
        return state.listRunning().stream()
                .filter(run -> isOfDecision(context.clocks().getRule(run)))
                .flatMap((ClockRun run) -> context.clocks().findEnd(run, state.signInDay(), context.at()).stream())
                .map((Clocks.End end) -> end.due().day())
                .max(LocalDate::compareTo);
    }

    private static boolean isOfDecision(ClockRule rule) {
        return rule.awaits() == Party.AUTHORITY && rule.ends().contains(Milestone.DECISION_ISSUED);
    }

    /** A sentence of the certificate that no office can change, in its language. */
    public String text(String key) {
        return words.text("certificate." + key);
    }
}
