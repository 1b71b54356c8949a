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
 * Asks a running demonstration for the board of sites, with 200 sites and 50,000 beds, and prints how long the program took, by its own
 * log of requests: {@code BoardTimes ADDRESS DATA LOG TIMES WARM}. Beside it, turn by turn, a plain count of the same stays by site in
 * the same PostgreSQL. Stops at a page that does not come, with exit code 1, and never for a time.
 */
public final class BoardTimes {
    private static final String OFFICER = "supervision";
    private static final String COUNT = "select site, count(*) from stay group by site";

    /** Ten rooms of 25 beds a site; of a hundred beds 80 are taken, four reserved, one is out of use; five people a site have none. */
    private static final List<String> MADE_UP =
            List.of("""
            insert into site (id, name, kind, office, address, toilets_women, toilets_men, taps, litres_a_day, opened_at)
            select md5('bench site ' || n)::uuid, 'Lugar ' || n,
                (array['STATION', 'PROVISIONAL', 'SHELTER', 'COMMUNITY', 'TRANSIT'])[1 + n % 5],
                (array['inm-tapachula', 'comar-tapachula', 'ciudad-hidalgo'])[1 + n % 3], '', n % 20, n % 10, 1, 4000, '2018-01-01'
            from generate_series(1, 200) n""", """
            insert into site_room (id, site, unit, name, use, area_m2, number_in_unit)
            select md5('bench room ' || n || ' ' || r)::uuid, md5('bench site ' || n)::uuid, 'Nave', 'Cuarto ' || r, 'FAMILY', 90, r
            from generate_series(1, 200) n, generate_series(1, 10) r""", """
            insert into site_bed (id, room, site, number, out_of_use)
            select md5('bench bed ' || n || ' ' || r || ' ' || b)::uuid, md5('bench room ' || n || ' ' || r)::uuid,
                md5('bench site ' || n)::uuid, b, case when (r * 25 + b) % 100 = 99 then 'REPAIR' end
            from generate_series(1, 200) n, generate_series(1, 10) r, generate_series(1, 25) b""", """
            insert into site_change (site, made_at, made_by, kind, note)
            select md5('bench site ' || n)::uuid, '2018-01-01', (select min(id::text)::uuid from app_user), 'OPENED', ''
            from generate_series(1, 200) n""", """
            insert into stay (id, case_id, site, office, state, during)
            select md5('bench stay ' || b.id)::uuid, md5('bench case ' || b.id)::uuid, b.site, s.office,
                case when get_byte(uuid_send(b.id), 0) < 205 then 'HERE' else 'RESERVED' end, '[2018-01-01,)'
            from site_bed b join site s on s.id = b.site
            where s.name like 'Lugar %' and get_byte(uuid_send(b.id), 0) < 215""", """
            insert into berth (stay, bed, site, during)
            select md5('bench stay ' || b.id)::uuid, b.id, b.site, '[2018-01-01,)'
            from site_bed b join stay y on y.id = md5('bench stay ' || b.id)::uuid""", """
            insert into stay (id, case_id, site, office, state, during)
            select md5('bench extra ' || s.id || n)::uuid, md5('bench extra case ' || s.id || n)::uuid, s.id, s.office, 'HERE',
                '[2018-01-01,)'
            from site s, generate_series(1, 5) n where s.name like 'Lugar %'""", "analyze site, site_room, site_bed, stay, berth");

    private final URI desk;
    private final Map<Long, DeskBrowser.Request> done = new ConcurrentHashMap<>();

    private BoardTimes(URI desk) {
        this.desk = desk;
    }

    public static void main(String[] words) throws IOException, SQLException {
        if (words.length != 5) {
            System.err.println("usage: BoardTimes ADDRESS DATA LOG TIMES WARM");
            System.exit(2);
        }
        Path data = Path.of(words[1]);
        String password =
                Files.readString(data.resolve("secrets/demo-password")).strip();
        BoardTimes times = new BoardTimes(URI.create(words[0]));
        try (BareInserts bare = BareInserts.of(data);
                Connection owner = bare.connect();
                Statement statement = owner.createStatement();
                DeskBrowser browser = new DeskBrowser(times.desk, times.done)) {
            makeUp(statement);
            browser.signIn(OFFICER, password);
            times.run(browser, statement, Path.of(words[2]), Integer.parseInt(words[3]), Integer.parseInt(words[4]));
        }
    }

    private static void makeUp(Statement statement) throws SQLException {
        try (ResultSet known = statement.executeQuery("select count(*) from site where name like 'Lugar %'")) {
            known.next();
            if (known.getInt(1) > 0) {
                return;
            }
        }
        for (String step : MADE_UP) {
            statement.execute(step);
        }
    }

    private void run(DeskBrowser browser, Statement statement, Path log, int count, int warm)
            throws IOException, SQLException {
        List<Long> plain = new ArrayList<>();
        for (int i = 0; i < warm + count; i++) {
            if (i == warm) {
                done.clear();
                plain.clear();
            }
            ask(browser, "board, cards", "/places");
            ask(browser, "board, table", "/places?as=table");
            plain.add(count(statement));
        }
        ActTimes times = ActTimes.of(done, log);
        times.print();
        times.printOne("plain count of the same stays by site, in the same PostgreSQL", plain);
    }

    private static void ask(DeskBrowser browser, String what, String path) {
        DeskBrowser.Page page = browser.get(what, path);
        if (page.status() != 200 || !page.text().contains("Lugar 200")) {
            throw new IllegalStateException(path + ": answered " + page.status() + " without the sites");
        }
    }

    private static long count(Statement statement) throws SQLException {
        long begun = System.nanoTime();
        try (ResultSet rows = statement.executeQuery(COUNT)) {
            int sites = 0;
            while (rows.next()) {
                sites++;
            }
            if (sites < 200) {
                throw new IllegalStateException("stays of 200 sites wanted, found " + sites);
            }
        }
        return System.nanoTime() - begun;
    }
}
