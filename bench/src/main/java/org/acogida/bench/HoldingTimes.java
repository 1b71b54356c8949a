package org.acogida.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Asks a running demonstration of a made-up country for the list of whoever is held, when everybody in it is, and prints how long the
 * program took, by its own log of requests: {@code HoldingTimes ADDRESS DATA LOG TIMES WARM}. Beside it, turn by turn, a plain count of
 * the same people in the same PostgreSQL. Stops at a page that does not come, with exit code 1, and never for a time.
 */
public final class HoldingTimes {
    private static final String EVERYWHERE = "supervision";
    private static final String AT_ONE_SITE = "estacion";
    private static final String SITE = "inm-tapachula";
    private static final String COUNT =
            "select count(distinct case_id) from work_item where consequence = 'RELEASE_DUE'";

    /** The end of the last limit but fifty, in the words of a page's address. */
    private static final String LAST = """
            select to_char(due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') || '_' || case_id || '_' || number from (
                select distinct on (case_id) case_id, due_at, number from work_item
                where consequence = 'RELEASE_DUE' and kind = 'CLOCK' order by case_id, due_at, number) f
            order by due_at desc, case_id desc, number desc offset 50 limit 1
            """;

    /**
     * Three limits each, from an admission in the last sixty days, and for two of three the clock of legal counsel; of a hundred people
     * one may be a child. One in forty is at the one site, whose accounts see no other.
     */
    private static final List<String> MADE_UP =
            List.of("""
            update case_view set held = true, offers = 'visitor-card,weekly-sign-in,custody'""", """
            update case_view set office = 'inm-tapachula' where get_byte(uuid_send(case_id), 15) < 6""", """
            update work_item w set case_office = v.office from case_view v
            where v.case_id = w.case_id and v.office = 'inm-tapachula'""", """
            delete from office_reach where office = 'inm-tapachula' and reaches <> office""", """
            insert into work_item (case_id, number, kind, name, law, office, due_day, due_at, appears_at, started_at, awaits,
                consequence, case_office)
            select v.case_id, 1000 + l.number, 'CLOCK', l.name, 'mx-announced-2018-10', v.office,
                (a.at + l.length)::date, date_trunc('second', a.at + l.length), a.at, a.at, 'AUTHORITY', l.consequence, v.office
            from case_view v
            cross join lateral (select (select max(registered_at) from case_view)
                - make_interval(secs => (hashtext(v.case_id::text)::bigint & 4194303))) a (at)
            cross join (values (1, 'presentation', interval '36 hours', 'RELEASE_DUE'),
                (2, 'station', interval '21 days', 'RELEASE_DUE'),
                (3, 'announced-holding', interval '63 days', 'RELEASE_DUE'),
                (4, 'counsel', interval '36 hours', 'ALARM')) l (number, name, length, consequence)
            where (l.number <> 4 or get_byte(uuid_send(v.case_id), 14) % 3 > 0)
                and (l.number <> 1 or get_byte(uuid_send(v.case_id), 13) % 20 = 0)""", """
            insert into work_item (case_id, number, kind, name, law, office, due_at, appears_at, started_at, awaits, consequence,
                case_office)
            select v.case_id, l.number, 'DUTY', 'release-child', l.id, v.office, v.registered_at, v.registered_at, v.registered_at,
                'AUTHORITY', 'RELEASE_DUE', v.office
            from case_view v cross join (values (1010, 'mx-2018'), (1011, 'mx-announced-2018-10'), (1012, 'mx-2023-03')) l (number, id)
            where get_byte(uuid_send(v.case_id), 12) < 2""", "vacuum (analyze) case_view", "vacuum (analyze) work_item");

    private final URI desk;
    private final Map<Long, DeskBrowser.Request> done = new ConcurrentHashMap<>();

    private HoldingTimes(URI desk) {
        this.desk = desk;
    }

    public static void main(String[] words) throws IOException, SQLException {
        if (words.length != 5) {
            System.err.println("usage: HoldingTimes ADDRESS DATA LOG TIMES WARM");
            System.exit(2);
        }
        Path data = Path.of(words[1]);
        String password =
                Files.readString(data.resolve("secrets/demo-password")).strip();
        HoldingTimes times = new HoldingTimes(URI.create(words[0]));
        try (BareInserts bare = BareInserts.of(data);
                Connection owner = bare.connect();
                Statement statement = owner.createStatement();
                DeskBrowser everywhere = new DeskBrowser(times.desk, times.done);
                DeskBrowser site = new DeskBrowser(times.desk, times.done)) {
            if (count(statement) < 1_000) {
                makeUp(statement);
            }
            System.out.printf("%d people held, of whom at %s: %d%n", count(statement), SITE, atSite(statement));
            everywhere.signIn(EVERYWHERE, password);
            site.signIn(AT_ONE_SITE, password);
            times.run(
                    everywhere,
                    site,
                    statement,
                    Path.of(words[2]),
                    Integer.parseInt(words[3]),
                    Integer.parseInt(words[4]));
        }
    }

    private static void makeUp(Statement statement) throws SQLException {
        for (String step : MADE_UP) {
            statement.execute(step);
        }
    }

    private void run(DeskBrowser everywhere, DeskBrowser site, Statement statement, Path log, int count, int warm)
            throws IOException, SQLException {
        String last = "/holding?after=" + text(statement, LAST);
        List<Long> plain = new ArrayList<>();
        for (int i = 0; i < warm + count; i++) {
            if (i == warm) {
                done.clear();
                plain.clear();
            }
            ask(everywhere, "held, first page", "/holding");
            ask(everywhere, "held, last page", last);
            ask(site, "held at one site, first page", "/holding");
            long begun = System.nanoTime();
            count(statement);
            plain.add(System.nanoTime() - begun);
        }
        ActTimes times = ActTimes.of(done, log);
        times.print();
        times.printOne("plain count of the same people, in the same PostgreSQL", plain);
    }

    private static void ask(DeskBrowser browser, String what, String path) {
        DeskBrowser.Page page = browser.get(what, path);
        if (page.status() != 200 || !page.text().contains("/acts/release")) {
            throw new IllegalStateException(path + ": answered " + page.status() + " without anybody who is held");
        }
    }

    private static long count(Statement statement) throws SQLException {
        return Long.parseLong(text(statement, COUNT));
    }

    private static long atSite(Statement statement) throws SQLException {
        return Long.parseLong(text(statement, COUNT + " and case_office = '" + SITE + "'"));
    }

    private static String text(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
