package org.acogida.web.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acogida.norm.Citation;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.ClockRun;
import org.acogida.procedure.Clocks;
import org.acogida.procedure.Context;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.ClockRule;
import org.acogida.rulebook.Fact;
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
 * @param due by when the decision is due, blank while no clock says so
 * @param signIn the weekday of sign-in, blank where none was assigned
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
        String due,
        String signIn,
        Words words) {

    static Certificate of(CaseState state, Context context, Words words) {
        Law law = context.law();
        Instant filed = state.reached().get(Milestone.CLAIM_FILED);
        return new Certificate(
                words.locale().getLanguage(),
                state.person().orElseThrow().fullName(),
                state.person()
                        .flatMap(person -> person.birth())
                        .map(birth -> birth.isExact()
                                ? words.day(birth.earliest())
                                : words.text("birth.between", words.day(birth.earliest()), words.day(birth.latest())))
                        .orElseGet(() -> words.text("birth.unknown")),
                new Countries(words).name(state.person().orElseThrow().nationality()),
                state.id().toString(),
                filed == null ? "" : words.moment(filed),
                state.office()
                        .map(office -> context.calendars().getOffice(office).name())
                        .orElse(""),
                words.law(law.title()),
                articles(law.documents().stream()
                        .filter(document -> document.id().equals("certificate"))
                        .map(document -> document.source())),
                articles(law.safeguards().stream()
                        .filter(safeguard -> safeguard.refuses().contains(Act.CARRY_OUT_RETURN)
                                && safeguard.when().isMetBy(Fact.CLAIM_STANDS))
                        .map(safeguard -> safeguard.source())),
                due(state, context).map(words::day).orElse(""),
                state.signInDay().map(day -> words.of("day", day)).orElse(""),
                words);
    }

    private static String articles(Stream<Citation> citations) {
        return citations.map(Citation::norm).distinct().collect(Collectors.joining("; "));
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

    /** A sentence of the certificate, in its language. */
    public String text(String key, List<Object> arguments) {
        return words.text("certificate." + key, arguments.toArray());
    }

    public String text(String key) {
        return words.text("certificate." + key);
    }
}
