package org.acogida.web.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.acogida.access.CaseFields;
import org.acogida.opening.OpenedFile;
import org.acogida.procedure.Birth;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Person;
import org.acogida.web.Here;
import org.acogida.web.Names;
import org.acogida.web.Words;
import org.acogida.web.people.Countries;
import org.acogida.web.people.Languages;

/**
 * One of two files that lie side by side: what is in it, made of that file alone.
 *
 * @param number under which the page tells the two apart
 */
record MatchSide(int number, String href, String person, List<Line> lines) {

    /** What is asked of both in the same order, and what this file says. */
    record Line(String label, String value) {}

    static MatchSide of(int number, OpenedFile file, Here here) {
        CaseState state = file.state();
        return new MatchSide(
                number,
                "/cases/" + state.id(),
                state.person().map(Person::fullName).orElse(""),
                new Maker(file, here).lines());
    }

    private record Maker(OpenedFile file, Here here) {
        List<Line> lines() {
            CaseState state = file.state();
            Words words = here.words();
            Optional<Person> person = state.person();
            List<Line> lines = new ArrayList<>();
            add(lines, "given", Person.class, "givenNames", person.map(Person::givenNames));
            add(lines, "surnames", Person.class, "surnames", person.map(Person::surnames));
            add(lines, "birth", Person.class, "birth", person.map(of -> birth(of.birth())));
            add(lines, "sex", Person.class, "sex", person.map(of -> words.of("sex", of.sex())));
            add(
                    lines,
                    "nationality",
                    Person.class,
                    "nationality",
                    person.map(of -> new Countries(words).name(of.nationality())));
            add(
                    lines,
                    "languages",
                    Person.class,
                    "languages",
                    person.map(of -> new Languages(words).names(new TreeSet<>(of.languages()))));
            add(lines, "documents", Person.class, "documents", person.map(Maker::documents));
            add(lines, "role", CaseState.class, "role", Optional.of(words.of("household-role", state.role())));
            add(
                    lines,
                    "office",
                    CaseState.class,
                    "office",
                    state.office()
                            .map(office ->
                                    here.context().calendars().getOffice(office).name()));
            add(
                    lines,
                    "entered",
                    CaseState.class,
                    "enteredAt",
                    state.enteredAt().map(words::moment));
            add(
                    lines,
                    "pathway",
                    CaseState.class,
                    "pathway",
                    state.pathway().map(of -> new Names(here).pathway(of.law(), of.id())));
            add(lines, "claim", CaseState.class, "claim", Optional.of(words.of("claim", state.claim())));
            return lines;
        }

        private void add(List<Line> lines, String key, Class<?> of, String field, Optional<String> value) {
            boolean open = file.sight().test(CaseFields.of(of, field));
            String shown = open
                    ? value.filter(text -> !text.isBlank()).orElse("—")
                    : here.words().text("matches.closed");
            lines.add(new Line(here.words().text("matches.line." + key), shown));
        }

        private String birth(Optional<Birth> birth) {
            Words words = here.words();
            return birth.map(b -> b.isExact()
                            ? words.birth(b.earliest())
                            : words.text("birth.between", words.birth(b.earliest()), words.birth(b.latest())))
                    .orElseGet(() -> words.text("birth.unknown"));
        }

        private static String documents(Person person) {
            return person.documents().stream()
                    .map(document -> document.kind() + " " + document.number())
                    .collect(Collectors.joining("; "));
        }
    }
}
