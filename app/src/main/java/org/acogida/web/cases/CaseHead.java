package org.acogida.web.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acogida.procedure.Birth;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.HouseholdId;
import org.acogida.procedure.Participation;
import org.acogida.procedure.Person;
import org.acogida.rulebook.PathwayRule;
import org.acogida.web.Names;
import org.acogida.web.Words;
import org.acogida.web.acts.ParticipantWords;
import org.acogida.web.acts.Setting;
import org.acogida.web.people.Countries;
import org.acogida.web.people.Languages;

/**
 * Whose case it is, which way it goes, and where the person is.
 *
 * @param about "16 años · HND · español"
 * @param place "COMAR Tapachula · en estación · lo lleva Ana"
 * @param pathway its title, with the reason and article it rests on
 */
record CaseHead(
        String id,
        int version,
        String person,
        String about,
        String place,
        String claim,
        String pathwayId,
        String pathway,
        String reason,
        String article,
        boolean unsure,
        String law,
        String lawTitle,
        boolean held,
        boolean child,
        String householdId,
        List<Member> household,
        List<Part> parts) {

    /**
     * Somebody who takes part beside offices, or did.
     *
     * @param when "until Fri 19 Oct 2018, 18:00"
     */
    record Part(String kind, String who, String when, boolean open) {}

    /** One of the household. */
    record Member(String href, String person, String role, String pathway, boolean self) {}

    static CaseHead of(Setting setting, Names names) {
        CaseState state = setting.state();
        Words words = setting.words();
        Person person = state.person().orElseThrow();
        Optional<CaseState.Pathway> found = state.pathway();
        Optional<PathwayRule> rule = found.flatMap(pathway -> names.findPathway(pathway.law(), pathway.id()));
        return new CaseHead(
                state.id().toString(),
                state.version(),
                person.fullName(),
                about(person, setting),
                place(setting),
                setting.sees(CaseState.class, "claim") ? words.of("claim", state.claim()) : "",
                rule.map(PathwayRule::id).orElse(""),
                rule.map(r -> words.law(r.title())).orElseGet(() -> words.text("pathway.none")),
                rule.map(r -> words.law(r.reason())).orElse(""),
                rule.map(r -> r.source().norm()).orElse(""),
                rule.map(r -> r.source().isUnsure()).orElse(false),
                found.map(pathway -> pathway.law().value())
                        .orElse(setting.context().law().id().value()),
                found.map(pathway -> names.law(pathway.law())).orElse(""),
                state.held(),
                setting.sees(Person.class, "birth")
                        && person.birth()
                                .filter(birth ->
                                        birth.isSurelyAdult(setting.context().today()))
                                .isEmpty(),
                state.household().map(HouseholdId::toString).orElse(""),
                household(setting, names),
                parts(setting));
    }

    /** Of a file that stays closed while something is recorded in it. */
    static CaseHead closed(CaseId id, Words words) {
        return new CaseHead(
                id.toString(),
                0,
                words.text("people.closed"),
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                false,
                "",
                "",
                false,
                false,
                "",
                List.of(),
                List.of());
    }

    private static String place(Setting setting) {
        CaseState state = setting.state();
        Words words = setting.words();
        Stream<String> office = state.office().stream()
                .map(of -> setting.context().calendars().getOffice(of).name());
        Stream<String> held = state.held() ? Stream.of(words.text("case.held")) : Stream.of();
        Stream<String> holder = state.assigned().stream()
                .flatMap(officer -> setting.colleagues().stream()
                        .filter(colleague ->
                                colleague.value().equals(officer.value().toString())))
                .map(colleague -> words.text("case.holder", colleague.label()));
        return Stream.of(office, held, holder).flatMap(part -> part).collect(Collectors.joining(" · "));
    }

    private static String about(Person person, Setting setting) {
        Words words = setting.words();
        List<String> parts = new ArrayList<>();
        if (setting.sees(Person.class, "birth")) {
            parts.add(age(person.birth(), setting));
        }
        if (setting.sees(Person.class, "nationality")) {
            parts.add(new Countries(words).said(person.nationality()));
        }
        parts.add(new Languages(words).names(person.languages()));
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    private static String age(Optional<Birth> birth, Setting setting) {
        Words words = setting.words();
        if (birth.isEmpty()) {
            return words.text("age.unknown");
        }
        int least = birth.get().latest().until(setting.context().today()).getYears();
        int most = birth.get().earliest().until(setting.context().today()).getYears();
        return least == most ? words.text("age.years", least) : words.text("age.range", least, most);
    }

    private static List<Member> household(Setting setting, Names names) {
        return setting.household().stream()
                .map(member -> new Member(
                        "/cases/" + member.id(),
                        member.person(),
                        setting.words().of("household-role", member.role()),
                        names.pathway(member.law(), member.pathway()),
                        member.id().equals(setting.state().id())))
                .toList();
    }

    /** Those whose part goes on come first. */
    private static List<Part> parts(Setting setting) {
        Instant now = setting.context().at();
        return setting.state().participations().stream()
                .map(one -> new Part(
                        setting.words().of("participant", one.kind()),
                        ParticipantWords.who(one, setting),
                        when(one, now, setting.words()),
                        one.isOpen(now)))
                .sorted(Comparator.comparing(Part::open).reversed())
                .toList();
    }

    private static String when(Participation one, Instant now, Words words) {
        if (!one.isOpen(now)) {
            return words.text(
                    "case.part.over", words.moment(one.endedAt().or(one::until).orElseThrow()));
        }
        return one.until()
                .map(end -> words.text("case.part.until", words.moment(end)))
                .orElseGet(() -> words.text("case.part.since", words.moment(one.from())));
    }
}
