package org.acogida.web.worklist;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.acogida.rulebook.OfficeId;
import org.acogida.worklists.DueGroup;
import org.acogida.worklists.WorkFilter;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A view of the worklist as its address says it; what is blank restricts nothing, and a word that names nothing is as
 * good as blank.
 */
record WorkQuery(String office, String q, String task, String pathway, String due, String on) {
    WorkFilter filter() {
        return new WorkFilter(
                office.isBlank() ? Optional.empty() : Optional.of(new OfficeId(office)),
                q.strip(),
                task,
                pathway,
                Optional.empty(),
                group(),
                day());
    }

    /** Whether anything is restricted. */
    public boolean isNarrow() {
        return !office.isBlank()
                || !q.isBlank()
                || !task.isBlank()
                || !pathway.isBlank()
                || group().isPresent()
                || day().isPresent();
    }

    private Optional<DueGroup> group() {
        return Arrays.stream(DueGroup.values())
                .filter(group -> word(group).equals(due))
                .findFirst();
    }

    /** The group as an address spells it. */
    static String word(DueGroup group) {
        return group.name().toLowerCase(Locale.ROOT);
    }

    private Optional<LocalDate> day() {
        try {
            return on.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(on));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** The address of the page of this view that begins after a cursor. */
    String next(String after) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/worklist");
        add(address, "office", office);
        add(address, "q", q);
        add(address, "task", task);
        add(address, "pathway", pathway);
        add(address, "due", due);
        add(address, "on", on);
        return address.queryParam("after", "{after}").build(after).toString();
    }

    private static void add(UriComponentsBuilder address, String name, String value) {
        if (!value.isBlank()) {
            address.queryParam(name, value);
        }
    }
}
