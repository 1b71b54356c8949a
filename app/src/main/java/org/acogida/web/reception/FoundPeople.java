package org.acogida.web.reception;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.acogida.access.Operation;
import org.acogida.opening.ListSight;
import org.acogida.opening.ListedPeople;
import org.acogida.opening.MaskedName;
import org.acogida.procedure.CaseId;
import org.acogida.web.Here;
import org.acogida.web.Names;
import org.acogida.web.people.Countries;
import org.acogida.worklists.CaseSummary;
import org.springframework.stereotype.Component;

/** Shows people who are on file already, each as far as whoever looks may see them. */
@Component
public class FoundPeople {
    private final ListedPeople people;

    FoundPeople(ListedPeople people) {
        this.people = people;
    }

    /**
     * Somebody who is on file already.
     *
     * @param open whether the file is open to whoever looks
     * @param about where they come from, which way their case goes, and since when; of whom the file is closed, the year of
     *     birth and the office
     */
    public record Found(CaseId id, String person, boolean open, List<String> about) {
        public String href() {
            return "/cases/" + id;
        }
    }

    /** Who was found, and whether there are more of whom nothing is shown, as the account saw many already. */
    public record Hits(List<Found> list, boolean initials, boolean hidden) {
        public static final Hits NONE = new Hits(List.of(), false, false);
    }

    /** Those found, in their order; the list is put on record. */
    public Hits show(Here here, List<CaseSummary> found) {
        Map<CaseId, ListSight> sights = people.look(
                here.officer(),
                Operation.Use.SEARCH_CASES,
                found.stream()
                        .map(one -> new ListedPeople.Listed(one.id(), one.office(), false))
                        .toList());
        List<Found> shown = found.stream()
                .filter(one -> sights.get(one.id()) != ListSight.HIDDEN)
                .map(one -> sights.get(one.id()) == ListSight.NAMED
                        ? named(one, here)
                        : masked(one, sights.get(one.id()) == ListSight.INITIALS, here))
                .toList();
        return new Hits(shown, sights.containsValue(ListSight.INITIALS), shown.size() < found.size());
    }

    private static Found named(CaseSummary summary, Here here) {
        return new Found(
                summary.id(),
                summary.person(),
                true,
                List.of(
                        new Countries(here.words()).name(summary.nationality()),
                        new Names(here).pathway(summary.law(), summary.pathway()),
                        here.words().moment(summary.registeredAt())));
    }

    private static Found masked(CaseSummary summary, boolean open, Here here) {
        Stream<String> year = summary.birth().stream()
                .map(birth -> Integer.toString(birth.earliest().getYear()));
        String office = here.context().calendars().getOffice(summary.office()).name();
        return new Found(
                summary.id(),
                MaskedName.of(summary.person()),
                open,
                Stream.concat(
                                year,
                                Stream.of(
                                        office,
                                        open
                                                ? here.words().moment(summary.registeredAt())
                                                : here.words().text("people.closed")))
                        .toList());
    }
}
