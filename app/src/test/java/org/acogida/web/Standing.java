package org.acogida.web;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.acogida.access.Relation;
import org.acogida.access.Role;
import org.acogida.procedure.Event;

/** The account of a role, and how it stands to a case: every role in every way in which it can. */
public record Standing(Role role, Set<Relation> ways, RichCase of, String what) {

    private static final String OWN = "comar-tapachula";
    private static final String PART = "ciudad-hidalgo";
    private static final String ELSEWHERE = "siglo-xxi";
    private static final Map<Role, Relation> BESIDE = Map.of(
            Role.INTERPRETER, Relation.SESSION,
            Role.REPRESENTATIVE, Relation.NAMED,
            Role.GUARDIAN, Relation.WARD,
            Role.PARTNER, Relation.CONSENT);

    /** Made once for all tests that ask. */
    private static final class Cases {
        static final RichCase TAKES_PART = RichCase.at(OWN, participants(86_400));
        static final RichCase TOOK_PART = RichCase.at(OWN, participants(-60));
        static final RichCase NOBODY_BESIDE = RichCase.at(PART);
        static final RichCase ELSEWHERE = RichCase.at(Standing.ELSEWHERE, participants(86_400));

        private static Event[] participants(long secondsLeft) {
            return BESIDE.keySet().stream()
                    .map(role -> RichCase.participant(role, RichCase.now().plusSeconds(secondsLeft)))
                    .toArray(Event[]::new);
        }
    }

    public static Stream<Standing> list() {
        Stream<Standing> offices = Role.listOfOffices().stream()
                .flatMap(role -> Stream.of(
                        new Standing(role, Set.of(Relation.OWN, Relation.PART), Cases.TAKES_PART, "own office"),
                        new Standing(role, Set.of(Relation.PART), Cases.NOBODY_BESIDE, "office that takes part"),
                        new Standing(role, Set.of(), Cases.ELSEWHERE, "office that takes no part")));
        Stream<Standing> beside = BESIDE.entrySet().stream()
                .flatMap(entry -> Stream.of(
                        new Standing(entry.getKey(), Set.of(entry.getValue()), Cases.TAKES_PART, "takes part"),
                        new Standing(entry.getKey(), Set.of(entry.getValue()), Cases.ELSEWHERE, "takes part elsewhere"),
                        new Standing(entry.getKey(), Set.of(), Cases.TOOK_PART, "took part"),
                        new Standing(entry.getKey(), Set.of(), Cases.NOBODY_BESIDE, "a stranger")));
        Standing auditor = new Standing(Role.AUDITOR, Set.of(), Cases.TAKES_PART, "a stranger");
        return Stream.of(offices, beside, Stream.of(auditor)).flatMap(cells -> cells);
    }

    @Override
    public String toString() {
        return role + " " + what;
    }
}
