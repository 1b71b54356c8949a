package org.acogida.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acogida.bench.DeskBrowser.Page;

/** The acts of one desk, each as its pages do it: the form is asked for, filled in and sent. */
final class DeskActs {
    private static final Pattern CASE = Pattern.compile("/cases/([0-9a-f-]{36})");
    private static final Pattern FAMILY = Pattern.compile("/reception/([0-9a-f-]{36})");
    private static final Pattern MATCH = Pattern.compile("href=\"(/matches/[0-9a-f-]{36})\"");
    private static final Pattern TURN = Pattern.compile("given=([0-9a-f-]{36})");
    private static final Pattern AT_DESK = Pattern.compile("/turns/([0-9a-f-]{36})/came");
    private static final String SETTLED = "class=\"state due\"";
    private static final String FAMILY_PAGE = "family page";
    private static final String CASE_PAGE = "case page";
    private static final String LINE = "line page";
    private static final int LIKE_SOMEBODY = 3;
    private static final int DESKS_AT_ONCE = 5;
    private static final long PATIENCE = 60_000_000_000L;
    private static final int BETWEEN_LOOKS = 20;
    private static final List<String> ROLES = List.of("", "PARTNER", "CHILD", "CHILD");

    private final int number;
    private final DeskBrowser browser;
    private final Tablets tablets;
    private final Shared shared;
    private final MadeUpPeople people;
    private int families;

    /** What desks leave for each other: families, people torn apart, receipts, and how long packets took. */
    static final class Shared {
        final ConcurrentLinkedDeque<String> families = new ConcurrentLinkedDeque<>();
        final ConcurrentLinkedDeque<Parted> parted = new ConcurrentLinkedDeque<>();
        final ConcurrentLinkedDeque<String> receipts = new ConcurrentLinkedDeque<>();
        final ConcurrentLinkedDeque<Long> untilRegistered = new ConcurrentLinkedDeque<>();
        final ConcurrentLinkedDeque<MadeUpPerson> known = new ConcurrentLinkedDeque<>();
        final ConcurrentLinkedDeque<String> matches = new ConcurrentLinkedDeque<>();
    }

    /** Who was split from a family, by their case, and somebody who stayed. */
    record Parted(String gone, String stayed) {}

    /** The tablets of an office, each used by one at a time. */
    record Tablets(List<SealingTablet> all) {
        SealingTablet at(int desk) {
            return all.get(desk % all.size());
        }
    }

    DeskActs(int number, DeskBrowser browser, Tablets tablets, Shared shared, long seed) {
        this.number = number;
        this.browser = browser;
        this.tablets = tablets;
        this.shared = shared;
        this.people = new MadeUpPeople(seed + number);
    }

    /** An act of the desk. */
    enum Kind {
        SEARCH(1),
        REGISTER(3),
        CLAIM(2),
        NEED(2),
        CORRECT(2),
        SPLIT(1),
        JOIN(1),
        TURN(3),
        PACKET(2),
        MATCH(1),
        WORKLIST(2),
        BOARD(1),
        FAMILY(1),
        CASE(2),
        RECEIPT(1);

        private final int share;

        Kind(int share) {
            this.share = share;
        }

        /** How often it comes, beside the others. */
        int share() {
            return share;
        }
    }

    void act(Kind kind) {
        switch (kind) {
            case SEARCH -> search();
            case REGISTER -> register();
            case CLAIM -> claim();
            case NEED -> need();
            case CORRECT -> correct();
            case SPLIT -> split();
            case JOIN -> join();
            case TURN -> turn();
            case PACKET -> packet();
            case MATCH -> match();
            case WORKLIST -> browser.get("worklist", "/worklist");
            case BOARD -> browser.get("board", "/board");
            case FAMILY -> browser.get(FAMILY_PAGE, "/reception/" + family());
            case CASE -> browser.get(CASE_PAGE, "/cases/" + somebody());
            case RECEIPT -> receipt();
        }
    }

    private void search() {
        MadeUpPerson who = people.list(1).getFirst();
        browser.post(
                "search by name",
                "/reception/search",
                browser.get("reception page", "/reception").form("/reception").put("q", who.name()));
    }

    /** One family in three has somebody who is like somebody on file; another desk may file one more while this one answers. */
    private String register() {
        List<MadeUpPerson> four = new ArrayList<>(people.list(ROLES.size()));
        MadeUpPerson before = shared.known.peekFirst();
        if (families++ % LIKE_SOMEBODY == 1 && before != null) {
            four.set(0, before);
        }
        shared.known.addFirst(four.getFirst());
        HtmlForm form = browser.get("reception page", "/reception").form("/reception");
        form.put("fear", "YES").put("wish", "PROTECTION");
        person(form, 0, four.getFirst());
        for (int row = 1; row < four.size(); row++) {
            form = browser.post("another person on the form", "/reception", form.put("do", "add"))
                    .form("/reception");
            person(form, row, four.get(row));
        }
        Page answer = browser.post("family registered", "/reception", form.put("do", "save"));
        for (int asked = 0; answer.status() == 422 && asked < DESKS_AT_ONCE; asked++) {
            HtmlForm matches = answer.form("/reception").put("do", "save");
            answer = browser.post("family registered, possible matches answered", "/reception", matches);
        }
        String household = found(FAMILY, answer.where());
        shared.families.addFirst(household);
        return household;
    }

    private static void person(HtmlForm form, int row, MadeUpPerson who) {
        String under = "p" + row + ".";
        form.put(under + "givenNames", who.given())
                .put(under + "surnames", who.surnames())
                .put(under + "sex", who.female() ? "F" : "M")
                .put(
                        under + "age",
                        row < 2 ? Integer.toString(25 + who.birth().getYear() % 40) : Integer.toString(5 + row))
                .put(under + "nationality", "Honduras")
                .put(under + "languages", "Spanish");
        if (row > 0) {
            form.put(under + "role", ROLES.get(row));
        }
        if (row == 0) {
            form.put(under + "needs", "WR", "SM");
        }
    }

    private String family() {
        String some = shared.families.peekFirst();
        return some == null ? register() : some;
    }

    private List<String> members(String household) {
        return all(CASE, browser.get(FAMILY_PAGE, "/reception/" + household).text());
    }

    private String somebody() {
        return members(family()).getFirst();
    }

    private void claim() {
        String path = "/reception/" + register();
        String claims = path + "/claims";
        browser.post(
                        "claims of a family",
                        claims,
                        browser.get(FAMILY_PAGE, path).form(claims))
                .where();
    }

    private void need() {
        String path = "/cases/" + somebody() + "/acts/record-need-detail";
        Page answer;
        int asked = 0;
        do {
            HtmlForm form = browser.get("form of an act", path).form(path).put("need", "WR");
            answer = browser.post("need recorded", path, form.put("words", "Needs a quiet place to sleep."));
        } while (answer.status() == 409 && ++asked < DESKS_AT_ONCE);
        answer.where();
    }

    private void correct() {
        String path = "/cases/" + members(register()).getLast() + "/acts/correct-person";
        HtmlForm form =
                browser.get("form of an act", path).form(path).put("contact", "Shelter of the parish, bed " + number);
        browser.post("field corrected", path, form).where();
    }

    private Parted split() {
        String household = register();
        List<String> members = members(household);
        String path = "/reception/" + household + "/split";
        HtmlForm form = browser.get("split page", path).form(path);
        form.put("goes", members.getLast()).put("reason", "Came later, in another lorry.");
        browser.post("family split", path, form).where();
        Parted parted = new Parted(members.getLast(), members.getFirst());
        shared.parted.add(parted);
        return parted;
    }

    private void join() {
        Parted parted = Objects.requireNonNullElseGet(shared.parted.poll(), this::split);
        shared.parted.remove(parted);
        String alone =
                found(FAMILY, browser.get(CASE_PAGE, "/cases/" + parted.gone()).text());
        String path = "/reception/" + alone + "/join";
        HtmlForm form = browser.get("join page", path).form(path);
        form.put("goes", parted.gone())
                .put("role." + parted.gone(), "CHILD")
                .put("otherFile", parted.stayed())
                .put("how", "JOINED")
                .put("reason", "They found each other at the bridge.");
        browser.post("family joined", path, form).where();
    }

    /** A group is counted; whoever is next is called to this desk, comes, and is served. */
    private void turn() {
        String page = "/turns?desk=" + (number + 1);
        HtmlForm group = browser.get(LINE, page).form("/turns");
        String given = browser.post(
                        "group counted", "/turns", group.put("turnPeople", "4").put("turnChildren", "2"))
                .where();
        found(TURN, given);
        Page ready = browser.get(LINE, given);
        if (!ready.text().contains("action=\"/turns/next\"")) {
            throw new IllegalStateException("nobody to call: the line of today is over");
        }
        Page called = browser.get(
                LINE,
                browser.post("group called", "/turns/next", ready.form("/turns/next"))
                        .where());
        Matcher turn = AT_DESK.matcher(called.text());
        if (turn.find()) {
            String path = "/turns/" + turn.group(1);
            Page here = browser.get(
                    LINE,
                    browser.post("group came", path + "/came", called.form(path + "/came"))
                            .where());
            browser.post("group served", path + "/served", here.form("/turns/next"))
                    .where();
        }
    }

    private void packet() {
        SealingTablet.Packet packet = tablets.at(number).seal(people.list(ROLES.size()));
        long begun = System.nanoTime();
        Page answer = browser.postJson("packet taken in", "/tablet/packets", packet.sending());
        if (answer.text().contains("REFUSED")) {
            throw new IllegalStateException("a packet was refused: " + answer.text());
        }
        while (!browser.get("packet looked at", "/packets/" + packet.id())
                .text()
                .contains(SETTLED)) {
            if (System.nanoTime() - begun > PATIENCE) {
                throw new IllegalStateException("packet " + packet.id() + " is not registered after a minute");
            }
            pause();
        }
        shared.untilRegistered.add(System.nanoTime() - begun);
        shared.receipts.addFirst(packet.receipt());
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void receipt() {
        if (shared.receipts.isEmpty()) {
            packet();
        }
        HtmlForm form = browser.get("receipts page", "/receipts").form("/receipts");
        Page told = browser.post("receipt checked", "/receipts", form.put("receipt", shared.receipts.getFirst()));
        if (told.status() != 200) {
            throw new IllegalStateException("a receipt was refused: " + HtmlForm.title(told.text()));
        }
    }

    /** The next of those listed that no desk took yet; where there is none, somebody is registered twice. */
    private void match() {
        String pair = shared.matches.poll();
        if (pair == null) {
            all(MATCH, browser.get("possible matches", "/matches").text()).forEach(shared.matches::add);
            pair = shared.matches.poll();
        }
        if (pair == null) {
            register();
            return;
        }
        Page page = browser.get("possible match page", pair);
        HtmlForm form = page.form(pair).put("matchOutcome", "DIFFERENT");
        form.put("matchReason", "Asked both of them: they are cousins of one name, born in different towns.");
        browser.post("possible match decided", pair, form);
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + pattern + " in what came: " + HtmlForm.title(text));
        }
        return matcher.group(1);
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    /** What this desk does over and over, in an order of its own. */
    static List<Kind> mixed(int count, Random random) {
        List<Kind> shares = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (int i = 0; i < kind.share(); i++) {
                shares.add(kind);
            }
        }
        List<Kind> order = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            order.add(shares.get(random.nextInt(shares.size())));
        }
        return order;
    }
}
