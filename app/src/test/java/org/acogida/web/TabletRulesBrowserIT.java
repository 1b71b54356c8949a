package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.acogida.mrz.MrzReader;
import org.acogida.mrz.Reading;
import org.acogida.procedure.Birth;
import org.acogida.procedure.LoneChild;
import org.acogida.procedure.LoneChild.Companion;
import org.acogida.procedure.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the tablet's page finds out without a network is what the server finds out. */
class TabletRulesBrowserIT {
    private static final int FAMILIES = 3_000;
    private static final int ZONES = 2_000;
    private static final LocalDate TODAY = LocalDate.of(2022, 2, 28);
    private static final List<Role> ROLES = List.of(Role.values());
    private static final String LETTERS = "<<<<0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ\n «ñé";
    private static final List<String> SPECIMENS = List.of(
            "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10",
            "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<",
            "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6",
            "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL8988901C4XXX4009078F96121096ZE184226B<<<<<<",
            "I<UTOSTEVENSON<<PETER<JOHN<<<<<<<<<<\nD23145890<UTO3407127M95071227349<<<8");

    private final Browsing window = Browsing.desktop();
    private final Random chance = new Random(18);

    @AfterEach
    void close() {
        window.close();
    }

    private static Map<String, Object> written(Companion one) {
        Map<String, Object> written = new HashMap<>();
        written.put("role", one.role().name());
        one.birth()
                .ifPresent(birth -> written.put(
                        "birth",
                        Map.of(
                                "from",
                                birth.earliest().toString(),
                                "to",
                                birth.latest().toString())));
        return written;
    }

    /** Often about the age of eighteen, and at the end of February. */
    private Companion somebody() {
        LocalDate from = TODAY.minusYears(chance.nextInt(40)).minusDays(chance.nextInt(3));
        LocalDate day = chance.nextInt(3) == 0 ? LocalDate.of(2004, 2, 27).plusDays(chance.nextInt(4)) : from;
        Birth birth = new Birth(day, day.plusDays(chance.nextInt(4) == 0 ? chance.nextInt(700) : 0));
        return new Companion(
                ROLES.get(chance.nextInt(ROLES.size())),
                chance.nextInt(5) == 0 ? Optional.empty() : Optional.of(birth),
                false);
    }

    @Test
    void aChildIsAloneByTheSameRuleAsAtTheDesk() {
        List<Map<String, Object>> asked = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < FAMILIES; i++) {
            List<Companion> others = IntStream.range(0, chance.nextInt(5))
                    .mapToObj(_ -> somebody())
                    .toList();
            Companion who = somebody();
            boolean said = chance.nextInt(4) == 0;
            LocalDate today = TODAY.plusDays(chance.nextInt(3));
            asked.add(Map.of(
                    "who",
                    written(who),
                    "others",
                    others.stream().map(TabletRulesBrowserIT::written).toList(),
                    "said",
                    said,
                    "today",
                    today.toString()));
            expected.add(
                    LoneChild.find(who, others, said, today).map(Enum::name).orElse("-"));
        }
        Page page = page();
        Object found = page.evaluate("""
            async (asked) => {
              const { findLone } = await from('lone.js');
              return asked.map(({ who, others, said, today }) => findLone(who, others, said, today) ?? '-');
            }\
            """, asked);
        assertThat(found).isEqualTo(expected);
        assertThat(expected).contains("-", "SEPARATED", "UNACCOMPANIED");
    }

    private Page page() {
        Page page = window.page();
        page.addInitScript(
                "window.from = (name) => import(document.querySelector('script[type=module]').src.replace('app.js',"
                        + " name));");
        page.navigate(RunningApplication.at("/tablet").toString());
        return page;
    }

    @Test
    void theLinesOfADocumentAreWholeWhereTheServerReadsThem() {
        List<String> texts = Stream.concat(
                        SPECIMENS.stream(), Stream.generate(this::damaged).limit(ZONES))
                .toList();
        Object told = page().evaluate("""
            async (texts) => {
              const { readZone } = await from('zone.js');
              return texts.map((text) => {
                const zone = readZone(text);
                return zone === null ? 'EMPTY' : zone.why ? zone.why : !zone.named ? 'nameless' : String(zone.digits);
              });
            }\
            """, texts);
        List<?> found = (List<?>) Objects.requireNonNull(told);
        for (int i = 0; i < texts.size(); i++) {
            Object said = found.get(i);
            switch (MrzReader.read(texts.get(i))) {
                case Reading.Read read ->
                    assertThat(said)
                            .as(texts.get(i))
                            .isEqualTo(Boolean.toString(read.zone().wrong().isEmpty()));
                case Reading.Unread not ->
                    assertThat(said)
                            .as(texts.get(i))
                            .isIn(
                                    switch (not.why()) {
                                        case EMPTY -> List.of("EMPTY");
                                        case LETTER -> List.of("zone.letter");
                                        case LENGTH -> List.of("zone.length");
                                        case CONTENT -> List.of("nameless", "true", "false");
                                    });
            }
        }
        assertThat(found.subList(0, SPECIMENS.size())).allMatch("true"::equals);
        assertThat(found.stream().distinct().map(Object::toString))
                .contains("true", "false", "zone.letter", "zone.length");
    }

    private String damaged() {
        StringBuilder text = new StringBuilder(SPECIMENS.get(chance.nextInt(SPECIMENS.size())));
        for (int times = chance.nextInt(3); times >= 0; times--) {
            int at = chance.nextInt(text.length());
            char letter = LETTERS.charAt(chance.nextInt(LETTERS.length()));
            switch (chance.nextInt(8)) {
                case 0 -> text.insert(at, letter);
                case 1 -> text.deleteCharAt(at);
                default -> text.setCharAt(at, LETTERS.charAt(chance.nextInt(40)));
            }
        }
        return text.toString();
    }
}
