package org.acogida.journal;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.acogida.keys.PersonKeys;
import org.acogida.procedure.CaseId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals what versions of the program without keys wrote in clear, case by case, as the owner; where it was stopped it goes
 * on. What is sealed already stays as it is.
 */
public final class PlainParts {

    private static final int AT_ONCE = 200;

    private static final String PARTS = """
            select e.case_id, e.event_id, p.payload
            from event e join person_part p using (event_id)
            where e.case_id = any (?) order by e.case_id, e.version
            """;

    private final JdbcTemplate owner;
    private final TransactionTemplate transaction;
    private final PersonKeys keys;

    public PlainParts(DataSource owner, PersonKeys keys) {
        this.owner = new JdbcTemplate(owner);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(owner));
        this.keys = keys;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Part(CaseId caseId, UUID eventId, byte[] payload) {
        static Part of(ResultSet row, int number) throws SQLException {
            return new Part(
                    new CaseId(row.getObject("case_id", UUID.class)),
                    row.getObject("event_id", UUID.class),
                    Objects.requireNonNull(row.getBytes("payload")));
        }
    }

    /** Seals all there are; {@code listener} is told how many cases were looked at. */
    public void seal(LongConsumer listener) {
        Journal journal = new Journal(owner, keys);
        long done = 0;
        Optional<CaseId> last = Optional.empty();
        List<CaseId> cases = journal.listCases(last, AT_ONCE);
        while (!cases.isEmpty()) {
            List<CaseId> these = cases;
            transaction.executeWithoutResult(status -> seal(these));
            done += cases.size();
            listener.accept(done);
            last = Optional.of(cases.getLast());
            cases = journal.listCases(last, AT_ONCE);
        }
    }

    private void seal(List<CaseId> cases) {
        UUID[] ids = cases.stream().map(CaseId::value).toArray(UUID[]::new);
        Map<CaseId, Long> numbers = new HashMap<>();
        List<Object[]> sealed = new ArrayList<>();
        for (Part part : owner.query(PARTS, Part::of, (Object) ids)) {
            boolean isSealed = PersonPart.isSealed(part.payload());
            long number = numbers.computeIfAbsent(
                    part.caseId(), id -> isSealed ? PersonPart.key(part.payload()) : keys.next());
            if (!isSealed) {
                String json = new String(part.payload(), StandardCharsets.UTF_8);
                sealed.add(
                        new Object[] {PersonPart.seal(part.caseId(), part.eventId(), number, json, keys), part.eventId()
                        });
            }
        }
        owner.batchUpdate("update person_part set payload = ? where event_id = ?", sealed);
    }
}
