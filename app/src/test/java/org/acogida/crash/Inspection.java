package org.acogida.crash;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.acogida.postgres.DatabaseAccess;
import org.acogida.worklists.ReadModelCheck;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Compares what the clients know with what stands in the database, which is asked as its owner. */
final class Inspection {
    private final DriverManagerDataSource owner;
    private final JdbcTemplate database;

    Inspection(DatabaseAccess access) {
        owner = new DriverManagerDataSource(
                access.url(), access.owner().user(), access.owner().password());
        database = new JdbcTemplate(owner);
    }

    /** The acts among these that left no trace: neither their answer is there nor their event. */
    List<Act> listLost(List<Act> acknowledged) {
        Set<UUID> answers = ids("select command_id from command");
        Set<UUID> events = ids("select command_id from event");
        Set<UUID> cases = ids("select case_id from case_view");
        return acknowledged.stream()
                .filter(act -> !answers.contains(act.command())
                        || !events.contains(act.command())
                        || !cases.contains(act.caseId()))
                .toList();
    }

    /** How many of these are there. */
    int countThere(List<Act> acts) {
        return acts.size() - listLost(acts).size();
    }

    private Set<UUID> ids(String query) {
        return new HashSet<>(database.queryForList(query, UUID.class));
    }

    /** What was done twice, or by nobody: each act has one event of its kind, and there are no others. */
    List<String> listDoubled(List<Act> done) {
        List<String> doubled = new ArrayList<>();
        long registered = done.stream().filter(Act.Register.class::isInstance).count();
        compare(doubled, "registrations", registered, "select count(*) from event where kind = 'arrival-registered'");
        compare(doubled, "cases", registered, "select count(*) from case_view");
        compare(doubled, "claims", done.size() - registered, "select count(*) from event where kind = 'claim-filed'");
        doubled.addAll(database.queryForList(
                "select 'case ' || case_id || ' has ' || count(*) || ' of ' || kind from event"
                        + " where kind in ('arrival-registered', 'claim-filed', 'fear-recorded')"
                        + " group by case_id, kind having count(*) > 1",
                String.class));
        return doubled;
    }

    private void compare(List<String> doubled, String what, long expected, String query) {
        long found = Objects.requireNonNull(database.queryForObject(query, Long.class));
        if (found != expected) {
            doubled.add(what + ": " + found + " instead of " + expected);
        }
    }

    /** The tables in which read models and journal differ. */
    List<String> listDifferences() {
        return ReadModelCheck.listDifferences(owner);
    }

    /** Of all that happened and of every answer: two databases with the same one hold the same. */
    String digestOfJournal() {
        return String.join(
                " ",
                database.queryForList(
                        "select md5(string_agg(t::text, ';' order by position)) from event t"
                                + " union all select md5(string_agg(t::text, ';' order by event_id)) from person_part t"
                                + " union all select md5(string_agg(t::text, ';' order by command_id)) from command t",
                        String.class));
    }
}
