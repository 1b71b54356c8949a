package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.acogida.access.Role;
import org.acogida.access.UserAccounts;
import org.acogida.matching.Matching;
import org.acogida.postgres.Reach;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.NameText;
import org.acogida.procedure.Person;
import org.acogida.scripts.LatinName;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;

/**
 * Names of forty scripts, by the real form and page (safety R29). {@code -Dnames=2500} sends as many of each script, which are
 * 100,000 in all; otherwise a family of each.
 */
class NamesOfAnyScriptTest {

    /** Forty scripts that names are written in. */
    private static final List<Character.UnicodeScript> SCRIPTS = List.of(
            Character.UnicodeScript.LATIN,
            Character.UnicodeScript.GREEK,
            Character.UnicodeScript.CYRILLIC,
            Character.UnicodeScript.ARMENIAN,
            Character.UnicodeScript.HEBREW,
            Character.UnicodeScript.ARABIC,
            Character.UnicodeScript.SYRIAC,
            Character.UnicodeScript.THAANA,
            Character.UnicodeScript.NKO,
            Character.UnicodeScript.DEVANAGARI,
            Character.UnicodeScript.BENGALI,
            Character.UnicodeScript.GURMUKHI,
            Character.UnicodeScript.GUJARATI,
            Character.UnicodeScript.ORIYA,
            Character.UnicodeScript.TAMIL,
            Character.UnicodeScript.TELUGU,
            Character.UnicodeScript.KANNADA,
            Character.UnicodeScript.MALAYALAM,
            Character.UnicodeScript.SINHALA,
            Character.UnicodeScript.THAI,
            Character.UnicodeScript.LAO,
            Character.UnicodeScript.TIBETAN,
            Character.UnicodeScript.MYANMAR,
            Character.UnicodeScript.GEORGIAN,
            Character.UnicodeScript.HANGUL,
            Character.UnicodeScript.ETHIOPIC,
            Character.UnicodeScript.CHEROKEE,
            Character.UnicodeScript.CANADIAN_ABORIGINAL,
            Character.UnicodeScript.KHMER,
            Character.UnicodeScript.MONGOLIAN,
            Character.UnicodeScript.HIRAGANA,
            Character.UnicodeScript.KATAKANA,
            Character.UnicodeScript.BOPOMOFO,
            Character.UnicodeScript.HAN,
            Character.UnicodeScript.YI,
            Character.UnicodeScript.TIFINAGH,
            Character.UnicodeScript.ADLAM,
            Character.UnicodeScript.JAVANESE,
            Character.UnicodeScript.VAI,
            Character.UnicodeScript.OL_CHIKI);

    private static final List<String> TURNING = List.of(
            "\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069", "\u200E",
            "\u200F", "\u061C");

    private static final int OF_EACH = Integer.getInteger("names", 12);
    private static final int FAMILY = 12;
    private static final Pattern ROW = Pattern.compile("<th scope=\"row\">.*?<bdi>([^<]*)</bdi>", Pattern.DOTALL);
    private static final ReadDesk DESK = new ReadDesk("--acogida.readings.intake=1000000");

    @AfterAll
    static void close() {
        DESK.close();
    }

    /** Letters and marks of a script, so that marks follow letters. */
    private record Letters(List<Integer> letters, List<Integer> marks) {
        static Letters of(Character.UnicodeScript script) {
            int[] all = IntStream.rangeClosed(0, 0x1FFFF)
                    .filter(sign -> Character.isDefined(sign) && Character.UnicodeScript.of(sign) == script)
                    .toArray();
            return new Letters(
                    IntStream.of(all).filter(Character::isLetter).boxed().toList(),
                    IntStream.of(all)
                            .filter(sign -> Character.getType(sign) == Character.NON_SPACING_MARK
                                    || Character.getType(sign) == Character.COMBINING_SPACING_MARK)
                            .boxed()
                            .toList());
        }

        String word(Random random) {
            StringBuilder word = new StringBuilder();
            for (int i = 2 + random.nextInt(6); i > 0; i--) {
                word.appendCodePoint(letters.get(random.nextInt(letters.size())));
                if (!marks.isEmpty() && random.nextInt(4) == 0) {
                    word.appendCodePoint(marks.get(random.nextInt(marks.size())));
                }
            }
            return word.toString();
        }
    }

    private static String name(Letters letters, Random random) {
        return String.join(
                " ",
                IntStream.rangeClosed(0, random.nextInt(3))
                        .mapToObj(i -> letters.word(random))
                        .toList());
    }

    /** As somebody types it: decomposed or not, with a sign that turns directions somewhere. */
    private static String typed(String name, Random random) {
        String form = random.nextBoolean() ? name : Normalizer.normalize(name, Normalizer.Form.NFD);
        int at = form.offsetByCodePoints(0, random.nextInt(form.codePointCount(0, form.length()) + 1));
        return random.nextInt(3) > 0
                ? form
                : form.substring(0, at) + TURNING.get(random.nextInt(TURNING.size())) + form.substring(at);
    }

    @Test
    void aNameComesBackComposedAndTurnsNothing() {
        Random random = new Random(29);
        for (Character.UnicodeScript script : SCRIPTS) {
            Letters letters = Letters.of(script);
            for (int i = 0; i < 2_500; i++) {
                String name = Normalizer.normalize(name(letters, random), Normalizer.Form.NFC);
                Person person = new Person(
                        typed(name, random),
                        "",
                        Person.Sex.X,
                        Optional.empty(),
                        "XXX",
                        Set.of(),
                        List.of(),
                        Set.of(),
                        Optional.empty(),
                        "");
                assertThat(person.givenNames()).as(script + " " + i).isEqualTo(name);
                assertThat(LatinName.fold(name)).as(script + ": " + name).isNotEmpty();
            }
        }
    }

    @Test
    void everyScriptGoesThroughTheFormAndStandsOnThePageByItself() {
        Random random = new Random(2029);
        try (HttpBrowser browser = DESK.signedIn("reception")) {
            String token = browser.token("/reception?lang=en");
            for (Character.UnicodeScript script : SCRIPTS) {
                Letters letters = Letters.of(script);
                for (int sent = 0; sent < OF_EACH; sent += FAMILY) {
                    List<String> names = Stream.generate(
                                    () -> Normalizer.normalize(name(letters, random), Normalizer.Form.NFC))
                            .distinct()
                            .limit(FAMILY)
                            .toList();
                    assertThat(registered(browser, token, names, random))
                            .as(script.toString())
                            .containsExactlyInAnyOrderElementsOf(names);
                }
            }
        }
    }

    private static List<String> registered(HttpBrowser browser, String token, List<String> names, Random random) {
        Map<String, List<String>> form = new LinkedHashMap<>();
        form.put("_csrf", List.of(token));
        form.put("commandId", List.of(UUID.randomUUID().toString()));
        form.put("do", List.of("save"));
        form.put("fear", List.of("YES"));
        form.put("wish", List.of("PROTECTION"));
        form.put("validVisa", List.of("NO"));
        form.put("entry", List.of("AT_CROSSING"));
        form.put("enteredAt", List.of("2018-09-03T14:00"));
        List<String> rows =
                IntStream.range(0, names.size()).mapToObj(Integer::toString).toList();
        form.put("row", rows);
        for (int row = 0; row < names.size(); row++) {
            form.put("p" + row + ".givenNames", List.of(typed(names.get(row), random)));
            form.put("p" + row + ".age", List.of(Integer.toString(1930 + random.nextInt(80))));
            form.put("p" + row + ".sex", List.of(random.nextBoolean() ? "F" : "M"));
            form.put("p" + row + ".nationality", List.of("Unknown"));
            if (row > 0) {
                form.put("p" + row + ".role", List.of("RELATIVE"));
            }
        }
        HttpResponse<String> answer = browser.postWhole("/reception", form);
        while (answer.statusCode() == 422 && answer.body().contains("alike-title")) {
            Pattern.compile("name=\"(p\\d+\\.shown)\" value=\"([0-9a-f-]{36})\"")
                    .matcher(answer.body())
                    .results()
                    .forEach(shown -> form.put(shown.group(1), List.of(shown.group(2))));
            answer = browser.postWhole("/reception", form);
        }
        return ROW.matcher(browser.get(HttpBrowser.where(answer)).body())
                .results()
                .map(row -> HtmlUtils.htmlUnescape(row.group(1)))
                .toList();
    }

    /** Signs that a name never has are refused with the field, the sign and what to do; so is a name without end. */
    @Test
    void whatIsNoNameIsRefusedInWords() {
        try (HttpBrowser browser = DESK.signedIn("reception")) {
            String token = browser.token("/reception?lang=en");
            for (Map.Entry<String, String> wrong : Map.of(
                            "Ana\tLucía",
                            "U+0009",
                            "Ana\u0000",
                            "U+0000",
                            "Ana\u2028Lucía",
                            "U+2028",
                            "x".repeat(10_000),
                            "It has 10,000 letters; shorten it to 200.",
                            "\u202E\u200F",
                            "write at least one")
                    .entrySet()) {
                Map<String, List<String>> form = new LinkedHashMap<>();
                form.put("_csrf", List.of(token));
                form.put("do", List.of("save"));
                form.put("row", List.of("0"));
                form.put("p0.givenNames", List.of(wrong.getKey()));
                HttpResponse<String> answer = browser.postWhole("/reception", form);
                assertThat(answer.statusCode()).isEqualTo(422);
                assertThat(answer.body()).contains("href=\"#p0-givenNames\"").contains(wrong.getValue());
                assertThat(answer.body()).doesNotContain(">" + "x".repeat(500));
            }
        }
    }

    @Test
    void noOtherSignThanThoseOfDirectionIsTakenOut() {
        for (String kept : List.of("می\u200Cخواهم", "क्\u200Dष", "O’Neil", "Nguyễn", "ﬁ", "名\uFE00")) {
            String composed = Normalizer.normalize(kept, Normalizer.Form.NFC);
            assertThat(NameText.clean(kept)).isEqualTo(composed);
            assertThat(NameText.findForeign(kept)).isEmpty();
        }
        for (String turning : TURNING) {
            assertThat(NameText.clean("A" + turning + "b")).isEqualTo("Ab");
        }
    }

    /** What pages call somebody stands in an element that keeps its direction to itself, or in a paragraph of its own. */
    @Test
    void aPersonsNameStandsByItselfInEveryTemplate() throws IOException {
        Pattern shown = Pattern.compile(
                "<(\\w+)[^>]*th:text=\"([^\"]*\\$\\{[^}\"]*\\b(?:person|persons|who|judge|surnames|givenNames)(?:\\[\\d])?}[^\"]*)\"");
        List<String> bare = new ArrayList<>();
        long[] all = {0};
        try (Stream<Path> templates = Files.walk(Path.of("src/main/resources/templates"))) {
            templates
                    .filter(path -> path.toString().endsWith(".html"))
                    .forEach(path -> shown.matcher(read(path))
                            .results()
                            .peek(found -> all[0]++)
                            .filter(found ->
                                    !BY_ITSELF.contains(found.group(1)) && !WITHIN_WORDS.contains(found.group(2)))
                            .forEach(found -> bare.add(path.getFileName() + ": " + found.group())));
        }
        assertThat(bare).isEmpty();
        assertThat(all[0]).isGreaterThan(30);
    }

    private static final Set<String> BY_ITSELF = Set.of("bdi", "title", "h1", "td");

    /** Sentences in which a name stands: heard only, or of an officer. */
    private static final Set<String> WITHIN_WORDS = Set.of(
            "#{worklist.pick(${row.person})}",
            "#{retention.order.by(${one.who},${one.until})}",
            "#{closure.entered(${entry.who}, ${entry.when})}");

    /** Where a sentence, a choice or a label holds somebody's name, of a person or an officer, the name is isolated within. */
    @Test
    void aNameWithinASentenceTurnsNoWordBesideIt() {
        addOfficer("mahmud", "محمود");
        List<UUID> family = DESK.registerFamily("reception", ReadDesk.OFFICE, List.of("نور", "سعاد"), "الهدى");
        UUID again = DESK.register("reception", ReadDesk.OFFICE, "نور", "الهدى");
        Matching matching = DESK.program.getBean(Matching.class);
        matching.lookFor(List.of(new CaseId(again)));
        String match = Reach.whole(
                () -> matching.listOpen(Long.MAX_VALUE, 1).getFirst().id().toString());
        String file = "/cases/" + family.getFirst();
        List<String> bare = new ArrayList<>();
        try (HttpBrowser supervisor = DESK.signedIn("supervisor")) {
            String household = HREF.matcher(supervisor.get(file).body())
                    .results()
                    .map(found -> found.group(1))
                    .findFirst()
                    .orElseThrow();
            assign(supervisor, family.getFirst());
            for (String address : List.of(
                    "/worklist",
                    "/board",
                    file,
                    file + "/fields",
                    file + "/consents",
                    file + "/attachments",
                    file + "/acts/correct-person",
                    file + "/acts/offer-own-claim",
                    file + "/acts/admit-participant",
                    household,
                    household + "/split",
                    household + "/join",
                    "/matches",
                    "/matches/" + match,
                    "/tablets",
                    "/accounts",
                    "/access",
                    "/retention/order?case=" + again,
                    "/programs/tokens/new",
                    "/reception?q=" + URLEncoder.encode("نور", StandardCharsets.UTF_8))) {
                bare(address, supervisor.get(address), bare);
            }
            Map<String, List<String>> form = new LinkedHashMap<>();
            form.put("_csrf", List.of(supervisor.token("/reception")));
            form.put("row", List.of("0", "1"));
            form.put("p0.givenNames", List.of("نور"));
            form.put("p1.givenNames", List.of("سعاد"));
            for (String act : List.of("save", "look", "remove-1")) {
                form.put("do", List.of(act));
                bare("/reception " + act, supervisor.postWhole("/reception", form), bare);
            }
        }
        assertThat(bare).isEmpty();
        String told = DESK.api(DESK.token("supervisor"), "/cases/" + family.getFirst())
                .body();
        assertThat(told).contains("نور").doesNotContain("\u2068");
    }

    private static void addOfficer(String username, String displayName) {
        new UserAccounts(DESK.database)
                .add(
                        new UserAccounts.NewUser(
                                username, displayName, Role.PROTECTION, ReadDesk.OFFICE, Locale.of("es")),
                        UserAccounts.hash(username, RunningApplication.PASSWORD));
    }

    private static void assign(HttpBrowser supervisor, UUID file) {
        HttpResponse<String> answer = supervisor.postWhole(
                "/worklist/assign",
                Map.of(
                        "_csrf", List.of(supervisor.token("/worklist")),
                        "commandId", List.of(UUID.randomUUID().toString()),
                        "case", List.of(file.toString()),
                        "assignee", List.of(DESK.officer("mahmud").id().toString())));
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(400);
    }

    private static final Pattern HREF = Pattern.compile("href=\"(/reception/[0-9a-f-]{36})");
    private static final Pattern PIECE = Pattern.compile("<(/?\\w+)((?:[^>\"]|\"[^\"]*\")*)>([^<]*)");
    private static final Pattern ATTRIBUTE = Pattern.compile("=\"([^\"]*)\"");
    private static final Pattern ISOLATED = Pattern.compile("\u2068[^\u2068\u2069]*\u2069");
    private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");
    private static final Set<String> OF_ITS_OWN = Set.of("bdi", "title", "h1", "td", "option", "textarea");

    /** Arabic letters that stand beside others without being isolated. */
    private static void bare(String address, HttpResponse<String> page, List<String> bare) {
        assertThat(page.statusCode()).as(address).isIn(200, 422);
        PIECE.matcher(page.body()).results().forEach(piece -> {
            String text = piece.group(3).strip();
            if (isBare(text) || (isArabic(text) && !OF_ITS_OWN.contains(piece.group(1)))) {
                bare.add(address + ": " + piece.group());
            }
            ATTRIBUTE
                    .matcher(piece.group(2))
                    .results()
                    .filter(attribute -> isBare(attribute.group(1)))
                    .forEach(attribute -> bare.add(address + ": " + piece.group()));
        });
    }

    private static boolean isArabic(String text) {
        return ARABIC.matcher(ISOLATED.matcher(text).replaceAll("")).find();
    }

    private static boolean isBare(String text) {
        return isArabic(text) && !text.matches("[\\p{IsArabic}\\s.]*");
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
