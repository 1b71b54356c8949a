package org.acogida.web.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.acogida.casework.Answer;
import org.acogida.procedure.MergedCorrection;
import org.acogida.procedure.Verdict;
import org.acogida.rulebook.Safeguard;
import org.acogida.web.Names;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts into words why a request was not done. */
@Component
final class Problems {
    private final MessageSource messages;

    Problems(MessageSource messages) {
        this.messages = messages;
    }

    Problem of(ProblemKind kind, Locale language) {
        return of(kind, List.of(), language);
    }

    Problem of(ProblemKind kind, Faults faults, Locale language) {
        return of(
                kind,
                faults.list().stream().map(fault -> misfit(fault, language)).toList(),
                language);
    }

    Problem of(ProblemKind kind, List<Problem.Misfit> errors, Locale language) {
        return new Problem(
                kind.type(),
                text(kind, "title", language),
                kind.status().value(),
                text(kind, "detail", language),
                text(kind, "remedy", language),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                errors,
                List.of());
    }

    private String text(ProblemKind kind, String part, Locale language) {
        return messages.getMessage("api.problem." + kind.spelled() + "." + part, null, language);
    }

    private Problem.Misfit misfit(Faults.Fault fault, Locale language) {
        boolean inBody = fault.pointer().isEmpty() || fault.pointer().startsWith("/");
        return new Problem.Misfit(
                inBody ? fault.pointer() : "",
                inBody ? Optional.empty() : Optional.of(fault.pointer()),
                fault.value(),
                sentence(fault, language));
    }

    /** The sentence of a fault; of a record without one of its own, that its parts do not fit together. */
    private String sentence(Faults.Fault fault, Locale language) {
        Object[] arguments = fault.arguments().toArray();
        String own = messages.getMessage(fault.key(), arguments, null, language);
        return own == null ? messages.getMessage("api.fault.parts", arguments, language) : own;
    }

    /** What the law refuses, with each article and what can be done instead. */
    Problem refused(Verdict.Refused why, Locale language) {
        Problem plain = of(ProblemKind.REFUSED, language);
        List<Problem.Bar> bars = bars(why.by(), language);
        return new Problem(
                plain.type(),
                plain.title(),
                plain.status(),
                bars.isEmpty() ? plain.detail() : bars.getFirst().reason(),
                bars.isEmpty() ? plain.remedy() : bars.getFirst().remedy(),
                Optional.of(Names.slug(why.act())),
                Optional.of(why.law().value()),
                bars,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    static List<Problem.Bar> bars(List<Safeguard> safeguards, Locale language) {
        String tag = language.getLanguage();
        return safeguards.stream()
                .map(safeguard -> new Problem.Bar(
                        safeguard.id(),
                        safeguard.title().in(tag),
                        safeguard.reason().in(tag),
                        safeguard.source().norm(),
                        safeguard.source().isUnsure(),
                        safeguard.remedy().in(tag)))
                .toList();
    }

    /** That the case went on, and which fields of a person were corrected since; what they say is for whoever reads the case. */
    Problem conflict(Answer.Conflict conflict, Locale language) {
        Problem plain = of(ProblemKind.VERSION_CONFLICT, language);
        List<Problem.Changed> changed = conflict.merged().map(MergedCorrection::theirs).orElse(Set.of()).stream()
                .map(Problem.Changed::of)
                .toList();
        return new Problem(
                plain.type(),
                plain.title(),
                plain.status(),
                plain.detail(),
                plain.remedy(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.of(conflict.expected()),
                Optional.of(conflict.actual()),
                changed,
                Optional.empty(),
                List.of(),
                List.of());
    }

    /** Several acts of which not all could be done: the gravest problem, with what became of each. */
    static Problem together(Problem gravest, List<Problem.Member> members) {
        return new Problem(
                gravest.type(),
                gravest.title(),
                gravest.status(),
                gravest.detail(),
                gravest.remedy(),
                gravest.act(),
                gravest.law(),
                gravest.safeguards(),
                gravest.expectedVersion(),
                gravest.actualVersion(),
                gravest.changed(),
                gravest.possibleMatches(),
                gravest.errors(),
                members);
    }
}
