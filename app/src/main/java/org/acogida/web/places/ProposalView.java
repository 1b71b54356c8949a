package org.acogida.web.places;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acogida.casework.Answer;
import org.acogida.lodging.Family;
import org.acogida.lodging.Proposal;
import org.acogida.lodging.Proposed;
import org.acogida.opening.ListSight;
import org.acogida.places.Tally;
import org.acogida.places.Wish;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.HouseholdId;
import org.acogida.web.Here;
import org.acogida.worklists.CaseSummary;

/**
 * A proposal as a page shows it.
 *
 * @param finding in a sentence
 * @param firstCome the same of giving beds in the order in which they came
 * @param unmet the wishes that are not met, each with of how many and how many it would be in the order in which they came
 */
record ProposalView(String finding, String firstCome, List<String> unmet, List<Row> rows) {

    /** What became of a family. */
    enum Became {
        /** Nobody accepted it yet. */
        OPEN,
        RESERVED,
        /** Something stands against it. */
        NOT,
        /** There is no bed for them. */
        NONE
    }

    /**
     * One family.
     *
     * @param where site and room, with the numbers of the beds; several where they sleep in adjoining rooms
     * @param said why it was not done, where it was not
     */
    record Row(
            HouseholdId household,
            CaseId head,
            boolean mayOpen,
            String name,
            String size,
            List<String> where,
            String why,
            Became became,
            String said) {}

    static ProposalView of(
            Proposal proposal, Proposal.Found found, List<Proposed> page, Map<CaseId, ListSight> sights, Here here) {
        Map<HouseholdId, Answer> answers = proposal.answers();
        return new ProposalView(
                here.words().text("proposal.finding", found.placed(), proposal.countPeople()),
                here.words()
                        .text(
                                "proposal.first-come",
                                found.firstComePlaced(),
                                found.tally().points(),
                                found.firstCome().points()),
                Stream.of(Wish.values())
                        .filter(wish ->
                                found.tally().unmet(wish) + found.firstCome().unmet(wish) > 0)
                        .map(wish -> unmet(wish, found.tally(), found.firstCome(), here))
                        .toList(),
                page.stream()
                        .map(proposed -> row(
                                proposed,
                                Optional.ofNullable(
                                        answers.get(proposed.family().household())),
                                sights,
                                here))
                        .toList());
    }

    private static String unmet(Wish wish, Tally found, Tally firstCome, Here here) {
        return here.words()
                .text("proposal.unmet", here.words().of("place.wish", wish), found.unmet(wish), firstCome.unmet(wish));
    }

    private static Row row(Proposed proposed, Optional<Answer> answer, Map<CaseId, ListSight> sights, Here here) {
        Family family = proposed.family();
        CaseSummary head = family.members().getFirst();
        ListSight sight = sights.getOrDefault(head.id(), ListSight.HIDDEN);
        return new Row(
                family.household(),
                head.id(),
                sight.isOpen(),
                sight.show(head.person(), here.words().text("people.hidden")),
                here.words()
                        .text(
                                "proposal.size",
                                family.party().size(),
                                family.party().guests().stream()
                                        .filter(guest ->
                                                guest.mayBeChild(family.party().on()))
                                        .count()),
                where(proposed, here),
                here.words().text("place.why." + proposed.why(), family.party().size()),
                became(proposed, answer),
                answer.map(told -> said(told, here)).orElse(""));
    }

    private static List<String> where(Proposed proposed, Here here) {
        Map<String, List<Integer>> rooms = proposed.family().members().stream()
                .flatMap(member -> Optional.ofNullable(proposed.beds().get(member.id())).stream())
                .collect(Collectors.groupingBy(
                        bed -> bed.siteName() + " · " + bed.room(),
                        LinkedHashMap::new,
                        Collectors.mapping(Proposed.Bed::number, Collectors.toList())));
        return rooms.entrySet().stream()
                .map(room -> here.words()
                        .text(
                                "proposal.where",
                                room.getKey(),
                                room.getValue().size(),
                                room.getValue().stream()
                                        .sorted()
                                        .map(Objects::toString)
                                        .collect(Collectors.joining(", "))))
                .toList();
    }

    private static Became became(Proposed proposed, Optional<Answer> answer) {
        if (!proposed.isPlaced()) {
            return Became.NONE;
        }
        return answer.map(told -> told instanceof Answer.Done ? Became.RESERVED : Became.NOT)
                .orElse(Became.OPEN);
    }

    private static String said(Answer answer, Here here) {
        return switch (answer) {
            case Answer.Done _, Answer.HeldBack _ -> "";
            case Answer.Invalid invalid ->
                here.words().text(invalid.key(), invalid.arguments().toArray());
            case Answer.NotAllowed _, Answer.Refused _, Answer.Conflict _ ->
                here.words().text("proposal.not-allowed");
        };
    }
}
