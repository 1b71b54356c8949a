package org.acogida.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.acogida.bench.HeardOtherwise.Typed;
import org.acogida.people.BirthSpan;
import org.acogida.people.Described;
import org.acogida.people.Gender;
import org.acogida.people.NameFolding;
import org.acogida.people.NameIndex;

/**
 * How surely and how fast somebody is found whose name was heard otherwise, by the index in memory and, where an address of a
 * PostgreSQL with pg_trgm is given, by that beside it: {@code FindingPeople PEOPLE QUERIES [JDBC-ADDRESS USER]}. Prints, for each,
 * the share of queries whose person is among the first twenty, and milliseconds: as waited for, and of this program's processor, which
 * tells less of what else the machine does.
 */
public final class FindingPeople {
    private static final int FIRST = 20;
    private static final int WARM = 300;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private FindingPeople() {}

    public static void main(String[] words) throws SQLException {
        if (words.length != 2 && words.length != 4) {
            System.err.println("usage: FindingPeople PEOPLE QUERIES [JDBC-ADDRESS USER]");
            System.exit(2);
        }
        List<MadeUpPerson> people = new MadeUpPeople(2018).list(Integer.parseInt(words[0]));
        int queries = Integer.parseInt(words[1]);
        inMemory(people, queries);
        if (words.length == 4) {
            try (Connection database = DriverManager.getConnection(words[2], words[3], "")) {
                inDatabase(database, people, queries);
            }
        }
    }

    /** Finds up to twenty, the best first, by their places in the file. */
    private interface Search {
        List<Integer> find(Typed typed) throws SQLException;
    }

    private static void measure(String label, Search search, List<MadeUpPerson> people, int queries)
            throws SQLException {
        HeardOtherwise ears = new HeardOtherwise(7);
        java.util.Random which = new java.util.Random(11);
        int found = 0;
        int first = 0;
        long[] nanos = new long[queries];
        long[] processor = new long[queries];
        for (int query = -WARM; query < queries; query++) {
            int wanted = which.nextInt(people.size());
            Typed typed = ears.of(people.get(wanted));
            long start = System.nanoTime();
            long spent = THREADS.getCurrentThreadCpuTime();
            List<Integer> answer = search.find(typed);
            if (query >= 0) {
                processor[query] = THREADS.getCurrentThreadCpuTime() - spent;
                nanos[query] = System.nanoTime() - start;
                found += answer.contains(wanted) ? 1 : 0;
                first += !answer.isEmpty() && answer.getFirst() == wanted ? 1 : 0;
                if (System.getProperty("misses") != null && !answer.contains(wanted)) {
                    System.out.println("missed: " + people.get(wanted) + " as " + typed.name() + " "
                            + typed.birth().map(Arrays::toString).orElse("-"));
                }
            }
        }
        Arrays.sort(nanos);
        Arrays.sort(processor);
        System.out.printf(
                Locale.ROOT,
                "%s: people %d queries %d recall@20 %.4f first %.4f p50 %.1f ms p99 %.1f ms most %.1f ms, processor"
                        + " p50 %.1f ms p99 %.1f ms most %.1f ms%n",
                label,
                people.size(),
                queries,
                (double) found / queries,
                (double) first / queries,
                nanos[queries / 2] / 1e6,
                nanos[(int) (queries * 0.99)] / 1e6,
                nanos[queries - 1] / 1e6,
                processor[queries / 2] / 1e6,
                processor[(int) (queries * 0.99)] / 1e6,
                processor[queries - 1] / 1e6);
    }

    private static void inMemory(List<MadeUpPerson> people, int queries) throws SQLException {
        long before = used();
        long start = System.nanoTime();
        NameIndex index = new NameIndex();
        for (MadeUpPerson person : people) {
            index.add(new Described(
                    NameFolding.fold(person.name(), false),
                    BirthSpan.between(person.birth(), person.birth()),
                    person.female() ? Gender.FEMALE : Gender.MALE));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "index: %d people, %d words, filled in %.1f s, %d bytes a person%n",
                index.size(),
                index.countWords(),
                seconds,
                (used() - before) / people.size());
        measure(
                "index in memory",
                typed -> index
                        .search(
                                new Described(
                                        NameFolding.fold(typed.name(), false),
                                        typed.birth()
                                                .map(span -> BirthSpan.between(span[0], span[1]))
                                                .orElse(BirthSpan.NOT_KNOWN),
                                        Gender.UNKNOWN),
                                FIRST)
                        .stream()
                        .map(NameIndex.Hit::number)
                        .toList(),
                people,
                queries);
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void inDatabase(Connection database, List<MadeUpPerson> people, int queries) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("create extension if not exists pg_trgm");
            statement.execute("drop table if exists person");
            statement.execute("create table person (id int primary key, name text not null, birth date not null)");
            database.setAutoCommit(false);
            try (PreparedStatement insert = database.prepareStatement("insert into person values (?, ?, ?)")) {
                for (int id = 0; id < people.size(); id++) {
                    insert.setInt(1, id);
                    insert.setString(2, bare(people.get(id).name()));
                    insert.setObject(3, people.get(id).birth());
                    insert.addBatch();
                    if (id % 5_000 == 0) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
            }
            database.commit();
            database.setAutoCommit(true);
            statement.execute("create index person_by_name on person using gin (name gin_trgm_ops)");
            statement.execute("vacuum analyze person");
            for (String threshold : List.of("0.3", "0.4")) {
                statement.execute("set pg_trgm.similarity_threshold = " + threshold);
                measure("pg_trgm at " + threshold, typed -> byTrigrams(database, typed), people, queries);
            }
        }
    }

    /** The birth counts for trigrams, too: whoever was born within a year of what was said comes before others as alike. */
    private static List<Integer> byTrigrams(Connection database, Typed typed) throws SQLException {
        try (PreparedStatement select = database.prepareStatement("""
                select id from person where name % ?
                order by similarity(name, ?) + case when birth between ? and ? then 0.2 else 0 end desc, id limit 20
                """)) {
            String name = bare(typed.name());
            select.setString(1, name);
            select.setString(2, name);
            LocalDate from = typed.birth().map(span -> span[0]).orElse(LocalDate.of(1900, 1, 1));
            LocalDate to = typed.birth().map(span -> span[1]).orElse(LocalDate.of(2100, 1, 1));
            select.setObject(3, from.minusYears(1));
            select.setObject(4, to.plusYears(1));
            List<Integer> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getInt(1));
                }
            }
            return found;
        }
    }

    private static String bare(String name) {
        return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }
}
