package org.acogida.worklists;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import org.acogida.journal.CaseFile;
import org.acogida.journal.StoredEntry;
import org.acogida.keys.PersonKeys;
import org.acogida.offices.Surroundings;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Event.DocumentIssued;
import org.acogida.procedure.Event.ReturnCarriedOut;
import org.acogida.procedure.Event.ReturnOrdered;
import org.acogida.procedure.OfficerId;
import org.acogida.procedure.Protection;
import org.acogida.procedure.Task;
import org.acogida.rulebook.Due;
import org.acogida.rulebook.Lawbook;
import org.acogida.rulebook.OfficeId;
import org.acogida.rulebook.PathwayRule;
import org.jspecify.annotations.Nullable;

/** The rows of the tables that pages read, column by column. */
final class ModelRows {

    static final String VIEW =
            "case_id, version, household, role, office, pathway, law, stay, claim, held, registered_at, officer, offers";
    static final String PERSON = "case_id, version, key, sealed";
    static final String ITEM =
            "case_id, number, kind, name, law, office, due_day, due_at, appears_at, started_at, awaits,"
                    + " consequence, hidden_from, case_office, days_of";
    static final String TOKEN = "token, document, issued_day";
    static final String TRANSFER = "case_id, transfer, from_office, to_office, asked_at";
    static final String SPAN = "case_id, kind, after_version, until_version";

    private ModelRows() {}

    static @Nullable Object[] view(ProjectedCase of) {
        return new @Nullable Object[] {
            of.state().id().value(),
            of.state().version(),
            of.state().household().orElseThrow().value(),
            of.state().role().name(),
            of.office().value(),
            of.pathway().map(PathwayRule::id).orElse(""),
            of.law().value(),
            of.pathway().map(PathwayRule::stay).orElse(PathwayRule.Stay.OPEN).name(),
            of.state().claim().name(),
            of.state().held(),
            of.registeredAt(),
            of.state().assigned().map(OfficerId::value).orElse(null),
            String.join(",", of.offers())
        };
    }

    /** What is told of a person in lists, sealed with the person's key. */
    static @Nullable Object[] person(CaseFile file, PersonKeys keys) {
        UUID id = file.state().id().value();
        SecretKey key = keys.get(file.key());
        byte[] sealed = PersonLine.of(file.state().person().orElseThrow()).seal(id, key);
        int version = file.entries().stream()
                .filter(PersonLine::isTold)
                .mapToInt(StoredEntry::version)
                .max()
                .orElseThrow();
        return new @Nullable Object[] {id, version, file.key(), sealed};
    }

    static List<@Nullable Object[]> items(ProjectedCase of) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (ProjectedCase.Item item : of.items()) {
            Task task = item.task();
            rows.add(new @Nullable Object[] {
                of.state().id().value(),
                rows.size(),
                task.kind().name(),
                task.name(),
                task.law().value(),
                item.office().value(),
                task.due().map(Due::day).orElse(null),
                task.dueAt().orElse(null),
                task.appearsAt(),
                item.startedAt(),
                item.awaits().name(),
                item.consequence().name(),
                of.hiddenFrom(rows.size()).orElse(null),
                of.office().value(),
                item.countsElsewhere().map(OfficeId::value).orElse(null)
            });
        }
        return rows;
    }

    /** That another office was asked to take the case over; empty where none waits for its answer. */
    static Optional<@Nullable Object[]> transfer(CaseState state) {
        return state.transfer().map(asked -> new @Nullable Object[] {
            state.id().value(),
            asked.id().value(),
            state.office().orElseThrow().value(),
            asked.to().value(),
            asked.askedAt()
        });
    }

    /**
     * The spans in which a case protects, and the returns ordered or carried out outside of them, that one of the entries from a
     * version on began or ended.
     */
    static List<@Nullable Object[]> spans(CaseFile file, int from, Lawbook laws) {
        List<Protection.Span> spans = Protection.list(
                file.state().id(),
                file.entries().stream().map(StoredEntry::entry).toList(),
                laws);
        Stream<@Nullable Object[]> protecting = spans.stream()
                .filter(span -> span.until().orElse(span.after()) >= from)
                .map(span -> span(file, "PROTECTED", span.after(), span.until().orElse(null)));
        Stream<@Nullable Object[]> returns = file.entries().stream()
                .filter(entry -> entry.version() >= from && isReturn(entry))
                .map(StoredEntry::version)
                .filter(version -> spans.stream().noneMatch(span -> span.covers(version)))
                .map(version -> span(file, "REMOVAL", version - 1, version));
        return Stream.concat(protecting, returns).toList();
    }

    private static boolean isReturn(StoredEntry stored) {
        return stored.entry().event() instanceof ReturnOrdered || stored.entry().event() instanceof ReturnCarriedOut;
    }

    private static @Nullable Object[] span(CaseFile file, String kind, int after, @Nullable Integer until) {
        return new @Nullable Object[] {file.state().id().value(), kind, after, until};
    }

    /** The token of a document that an entry issued; empty where it issued none. */
    static Optional<@Nullable Object[]> token(StoredEntry stored, Surroundings surroundings) {
        if (!(stored.entry().event() instanceof DocumentIssued issued)) {
            return Optional.empty();
        }
        ZoneId zone =
                surroundings.calendars().getOffice(stored.entry().office()).zone();
        return Optional.of(new @Nullable Object[] {
            issued.token(),
            issued.details().document(),
            stored.entry().occurredAt().atZone(zone).toLocalDate()
        });
    }
}
