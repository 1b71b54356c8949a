package org.acogida.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Does the acts of a bridge at a running demonstration, at the pace of a desk and in a mixed order, and prints how long the program
 * took for each by its own log of requests, and how long whoever asked waited: {@code Acts ADDRESS DATA LOG ACTS PACE DESKS WARM}, where
 * DATA is the folder it runs on, LOG that of its requests, PACE the acts a second over all and WARM the acts before, which are not counted. Beside it, plain INSERTs of as many
 * rows. Stops at the first answer that is none of the desk's, with exit code 1, and never for a time.
 */
public final class Acts {
    private static final String OFFICER = "puente";
    private static final int TABLETS = 4;
    private static final int COUNTED_FAMILIES = 20;
    private static final int MORNINGS = 7;
    private static final int SEED = 1;
    private static final Pattern CODE = Pattern.compile("id=\"secret\"[^>]* value=\"([^\"]+)\"");

    private final URI desk;
    private final String password;
    private final Map<Long, DeskBrowser.Request> done = new ConcurrentHashMap<>();
    private final DeskActs.Shared shared = new DeskActs.Shared();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();

    private Acts(URI desk, String password) {
        this.desk = desk;
        this.password = password;
    }

    public static void main(String[] words) throws IOException, InterruptedException, SQLException {
        if (words.length != 7) {
            System.err.println("usage: Acts ADDRESS DATA LOG ACTS PACE DESKS WARM");
            System.exit(2);
        }
        Path data = Path.of(words[1]);
        Acts acts = new Acts(
                URI.create(words[0]),
                Files.readString(data.resolve("secrets/demo-password")).strip());
        try (BareInserts bare = BareInserts.of(data)) {
            acts.run(
                    bare,
                    Path.of(words[2]),
                    Integer.parseInt(words[3]),
                    Double.parseDouble(words[4]),
                    Integer.parseInt(words[5]),
                    Integer.parseInt(words[6]));
        }
        acts.faults.stream().limit(10).forEach(System.err::println);
        System.exit(acts.faults.isEmpty() ? 0 : 1);
    }

    private void run(BareInserts bare, Path log, int count, double pace, int desks, int warm)
            throws IOException, InterruptedException, SQLException {
        List<DeskBrowser> browsers = new ArrayList<>();
        for (String officer : bare.addOfficers(desks)) {
            DeskBrowser browser = new DeskBrowser(desk, done);
            browser.signIn(officer, password);
            browsers.add(browser);
        }
        bare.awaitSealed();
        openLine(browsers.getFirst());
        DeskActs.Tablets tablets = enrol(browsers.getFirst());
        List<DeskActs> at = new ArrayList<>();
        for (int i = 0; i < desks; i++) {
            at.add(new DeskActs(i, browsers.get(i), tablets, shared, System.nanoTime()));
        }
        int rows = bare.countRows(() -> {
                    for (int i = 0; i < COUNTED_FAMILIES; i++) {
                        at.getFirst().act(DeskActs.Kind.REGISTER);
                    }
                })
                / COUNTED_FAMILIES;
        work(at, warm, pace);
        done.clear();
        shared.untilRegistered.clear();
        System.out.printf(
                "%d acts by %d desks, %.1f a second, after %d to warm up, load %s%n", count, desks, pace, warm, load());
        Cpu before = Cpu.now();
        double late = work(at, count, pace);
        Cpu spent = Cpu.now().since(before);
        browsers.forEach(DeskBrowser::close);
        ActTimes times = ActTimes.of(done, log);
        times.print();
        times.printOne("packet registered, from its sending", shared.untilRegistered);
        times.printOne(
                "plain INSERTs, %d rows a transaction".formatted(rows), bare.insert(rows, count / 2, pace, desks));
        System.out.printf(
                "%nload at the end %s; the last act began %.1f s late; machine busy %.0f %%, requests answered %d%n",
                load(), late, spent.busy() * 100, done.size());
    }

    /** Processor time of the machine, in its own ticks. */
    private record Cpu(long busyTicks, long allTicks) {
        static Cpu now() throws IOException {
            String[] words =
                    Files.readAllLines(Path.of("/proc/stat")).getFirst().split("\\s+", -1);
            long all = 0;
            for (int i = 1; i < words.length; i++) {
                all += Long.parseLong(words[i]);
            }
            return new Cpu(all - Long.parseLong(words[4]) - Long.parseLong(words[5]), all);
        }

        Cpu since(Cpu before) {
            return new Cpu(busyTicks - before.busyTicks, allTicks - before.allTicks);
        }

        double busy() {
            return (double) busyTicks / Math.max(1, allTicks);
        }
    }

    private static String load() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).split(" ", -1)[0];
    }

    /** On the next morning at which the line of the bridge is open, with desks for all of it. */
    private void openLine(DeskBrowser browser) throws InterruptedException {
        for (int morning = 0; morning < MORNINGS; morning++) {
            HtmlForm staff = browser.get("line", "/turns").form("/turns/staff");
            browser.post("line", "/turns/staff", staff.put("turnDesks", "99").put("turnOfficers", "99"))
                    .where();
            HtmlForm group = browser.get("line", "/turns").form("/turns").put("turnPeople", "1");
            String given = browser.post("line", "/turns", group).where();
            if (browser.get("line", given).text().contains("action=\"/turns/next\"")) {
                return;
            }
            browser.post("clock", "/clock", browser.get("clock", "/clock").form("/clock"));
            while (!browser.get("clock", "/clock").text().contains("action=\"/clock\"")) {
                TimeUnit.MILLISECONDS.sleep(500);
            }
        }
        throw new IllegalStateException("the line of the bridge is shut on " + MORNINGS + " mornings");
    }

    private DeskActs.Tablets enrol(DeskBrowser browser) {
        List<SealingTablet> tablets = new ArrayList<>();
        for (int i = 0; i < TABLETS; i++) {
            HtmlForm form = browser.get("tablet", "/tablets/new").form("/tablets/new");
            String page = browser.post(
                            "tablet",
                            "/tablets/new",
                            form.put("tabletName", "Bench " + i).put("stepUp", password))
                    .text();
            Matcher code = CODE.matcher(page);
            if (!code.find()) {
                throw new IllegalStateException("no code for a tablet: " + HtmlForm.title(page));
            }
            tablets.add(new SealingTablet(desk, code.group(1), OFFICER, password));
        }
        return new DeskActs.Tablets(tablets);
    }

    /** Begins each act when it is due, at whichever desk is free; gives by how many seconds the last was late. */
    private double work(List<DeskActs> desks, int count, double pace) throws InterruptedException {
        List<DeskActs.Kind> order = DeskActs.mixed(count, new Random(SEED));
        AtomicInteger next = new AtomicInteger();
        long begun = System.nanoTime();
        List<Callable<Long>> work = new ArrayList<>();
        for (DeskActs at : desks) {
            work.add(() -> {
                long late = 0;
                for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                    long due = begun + (long) (i * 1e9 / pace);
                    TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                    late = System.nanoTime() - due;
                    try {
                        at.act(order.get(i));
                    } catch (IllegalStateException e) {
                        faults.add(order.get(i) + ": " + e.getMessage());
                    }
                }
                return late;
            });
        }
        try (ExecutorService each = Executors.newFixedThreadPool(desks.size())) {
            double late = 0;
            for (Future<Long> one : each.invokeAll(work)) {
                late = Math.max(late, one.get() / 1e9);
            }
            return late;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
