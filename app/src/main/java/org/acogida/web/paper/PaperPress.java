package org.acogida.web.paper;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.journal.StoredEntry;
import org.acogida.papers.PaperKind;
import org.acogida.papers.PaperTexts;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Event.DecisionServed;
import org.acogida.procedure.Person;
import org.acogida.web.Here;
import org.acogida.web.Words;
import org.acogida.web.paper.Sheet.Line;
import org.acogida.web.people.Countries;
import org.acogida.web.people.Languages;
import org.springframework.stereotype.Component;

/** Prints the papers of a case, in Spanish and beside it the person's own language where its text was reviewed. */
@Component
class PaperPress {
    private final PaperTexts texts;
    private final Officers officers;
    private final PaperTemplates templates;

    PaperPress(PaperTexts texts, Officers officers, PaperTemplates templates) {
        this.texts = texts;
        this.officers = officers;
        this.templates = templates;
    }

    /** The paper that one act of a case gives. */
    byte[] print(PaperKind kind, StoredEntry act, CaseState state, List<StoredEntry> history, Here here) {
        Person person = state.person().orElseThrow();
        List<Sheet> parts = languages(person.languages()).stream()
                .map(language -> words(here, language))
                .map(words -> sheet(kind, act, PaperFacts.of(state, history, act, here.context(), words)))
                .toList();
        Map<String, Object> model = Map.of(
                "parts", parts,
                "untranslated", untranslated(person.languages(), here),
                "signatures", signatures(kind, person, act));
        return templates.print("paper/sheet", Locale.of(PaperTexts.LANGUAGES.getFirst()), model);
    }

    /** Spanish alone for who understands it; else beside it whatever reviewed language the person may understand. */
    static List<String> languages(Set<String> understood) {
        boolean spanishOnly = understood.contains("es")
                || (!understood.isEmpty() && PaperTexts.LANGUAGES.stream().noneMatch(understood::contains));
        return spanishOnly ? PaperTexts.LANGUAGES.subList(0, 1) : PaperTexts.LANGUAGES;
    }

    /** That no reviewed text is in any language of the person, in each that there is; empty where one is. */
    private static List<Line> untranslated(Set<String> understood, Here here) {
        if (understood.isEmpty() || PaperTexts.LANGUAGES.stream().anyMatch(understood::contains)) {
            return List.of();
        }
        return PaperTexts.LANGUAGES.stream()
                .map(language -> words(here, language))
                .map(words -> new Line(
                        words.locale().getLanguage(),
                        words.text("paper.untranslated", new Languages(words).names(understood))))
                .toList();
    }

    private static Words words(Here here, String language) {
        return new Words(
                here.words().messages(), Locale.of(language), here.words().zone());
    }

    private Sheet sheet(PaperKind kind, StoredEntry act, PaperFacts facts) {
        Words words = facts.words();
        String language = words.locale().getLanguage();
        return new Sheet(
                language,
                words.of("paper", kind),
                head(act, facts),
                texts.current(new PaperTexts.Key(act.entry().office(), kind, language))
                        .fill(facts.values()),
                words);
    }

    private static List<Line> head(StoredEntry act, PaperFacts facts) {
        Words words = facts.words();
        Person person = facts.now().person().orElseThrow();
        return List.of(
                new Line(words.text("certificate.person"), person.fullName()),
                new Line(
                        words.text("certificate.born"),
                        PersonWords.born(person, words) + ", " + new Countries(words).name(person.nationality())),
                new Line(words.text("certificate.case"), facts.now().id().toString()),
                new Line(
                        words.text("paper.where"),
                        facts.context()
                                .calendars()
                                .getOffice(act.entry().office())
                                .name()),
                new Line(words.text("paper.when"), words.moment(act.entry().occurredAt())));
    }

    /** Who signs: the key of what they are, and their name as far as it is known. */
    private List<Line> signatures(PaperKind kind, Person person, StoredEntry act) {
        Line officer = new Line(
                "officer",
                officers.find(act.entry().by().value())
                        .map(Officer::displayName)
                        .orElse(""));
        return switch (kind) {
            case SLIP, CERTIFICATE -> List.of();
            case SUMMONS, EXTENSION, DECISION, NOTICE -> List.of(officer);
            case SERVICE -> List.of(new Line("person", person.fullName()), officer, interpreter(act));
        };
    }

    private static Line interpreter(StoredEntry act) {
        return new Line(
                "interpreter",
                Optional.of(act.entry().event())
                        .filter(DecisionServed.class::isInstance)
                        .map(event -> ((DecisionServed) event).details().interpreter())
                        .orElse(""));
    }
}
