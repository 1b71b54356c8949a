package org.acogida.mrz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Lines damaged by chance, {@code -Dmrz.mutations} of them: always an answer, never an exception (R30). */
class MrzFuzzTest {
    private static final long MUTATIONS = Long.getLong("mrz.mutations", 100_000);
    private static final long SEED = Long.getLong("mrz.seed", 9303);
    private static final String LETTERS = "<<<<0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ\n\r «ñé\u0000\u202e\ud800\uffff";
    private static final LocalDate TODAY = LocalDate.of(2018, 10, 19);

    private static final List<Specimen> SPECIMENS = List.of(Specimen.values());

    private final Random chance = new Random(SEED);
    private final Map<Reading.Why, Long> unread = new EnumMap<>(Reading.Why.class);
    private long read;

    @Test
    void whateverIsTypedThereIsAnAnswer() {
        for (long i = 0; i < MUTATIONS; i++) {
            answer(damaged());
        }
        System.out.println("zones: " + MUTATIONS + " damaged, " + read + " read, not read " + unread);
        assertThat(read).isGreaterThan(MUTATIONS / 10);
        assertThat(unread).containsKeys(Reading.Why.LETTER, Reading.Why.LENGTH);
    }

    private void answer(String text) {
        switch (MrzReader.read(text)) {
            case Reading.Read found -> {
                read++;
                Zone zone = found.zone();
                assertThat(zone.surnames() + zone.givenNames()).isNotBlank();
                assertThat(zone.surnames() + zone.givenNames() + zone.number()).doesNotContain("<");
                zone.birth().asBirth(TODAY).ifPresent(day -> assertThat(day).isBeforeOrEqualTo(TODAY));
                zone.birth().asYearOfBirth(TODAY);
                zone.expiry().asExpiry(TODAY);
                assertThat(zone.kind()).isNotNull();
            }
            case Reading.Unread not -> unread.merge(not.why(), 1L, Long::sum);
        }
    }

    private String damaged() {
        Specimen specimen = SPECIMENS.get(chance.nextInt(SPECIMENS.size()));
        StringBuilder text = new StringBuilder(specimen.lines());
        for (int times = chance.nextInt(6); times >= 0; times--) {
            int at = chance.nextInt(text.length() + 1);
            char letter = LETTERS.charAt(chance.nextInt(LETTERS.length()));
            switch (chance.nextInt(8)) {
                case 0 -> text.insert(at, letter);
                case 1 -> text.delete(at, Math.min(text.length(), at + 1 + chance.nextInt(3)));
                case 2 -> text.insert(at, text.substring(Math.min(at, text.length() / 2)));
                case 3 -> text.setLength(Math.min(text.length(), at));
                default -> {
                    if (at < text.length()) {
                        text.setCharAt(at, LETTERS.charAt(chance.nextInt(40)));
                    }
                }
            }
        }
        return text.toString();
    }
}
