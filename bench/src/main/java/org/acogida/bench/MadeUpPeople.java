package org.acogida.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/**
 * A file of made-up people, the same from the same seed. Names are borne as unevenly as in life: the tenth of a list by a tenth
 * of those who bear the first; one surname in eight is a rare one, put together of syllables.
 */
final class MadeUpPeople {
    private static final List<String> SYLLABLES = List.of(
            "ba", "bel", "can", "car", "che", "co", "cue", "dal", "do", "es", "fa", "gal", "gua", "hue", "in", "ja",
            "lan", "le", "lla", "man", "me", "mon", "ne", "ñi", "or", "pa", "que", "ra", "ri", "sal", "se", "ta", "tor",
            "ur", "va", "ven", "xo", "ya", "za", "zu");
    private static final int RARE = 8;
    private static final int FIRST_YEAR = 1940;
    private static final int YEARS = 78;

    private final Random random;
    private final List<String> given = words("given.txt");
    private final List<String> surnames = words("surnames.txt");

    MadeUpPeople(long seed) {
        this.random = new Random(seed);
    }

    List<MadeUpPerson> list(int count) {
        List<MadeUpPerson> people = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            people.add(next());
        }
        return people;
    }

    private MadeUpPerson next() {
        String names = random.nextInt(3) == 0 ? uneven(given) : uneven(given) + " " + uneven(given);
        String family = random.nextInt(6) == 0 ? surname() : surname() + " " + surname();
        if (random.nextInt(40) == 0) {
            family = "de la " + family;
        }
        LocalDate birth =
                LocalDate.of(FIRST_YEAR, 1, 1).plusDays((long) (Math.sqrt(random.nextDouble()) * YEARS * 365));
        return new MadeUpPerson(names, family, birth, random.nextBoolean());
    }

    private String surname() {
        if (random.nextInt(RARE) != 0) {
            return uneven(surnames);
        }
        StringBuilder rare = new StringBuilder();
        for (int i = 2 + random.nextInt(2); i >= 0; i--) {
            rare.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
        }
        return Character.toUpperCase(rare.charAt(0)) + rare.substring(1);
    }

    /** As Zipf saw it, a little flatter at the head. */
    private String uneven(List<String> of) {
        double head = 8;
        double drawn = Math.pow((of.size() + head) / head, random.nextDouble()) * head - head;
        return of.get(Math.min(of.size() - 1, (int) drawn));
    }

    private static List<String> words(String file) {
        try (InputStream in = Objects.requireNonNull(MadeUpPeople.class.getResourceAsStream(file), file)) {
            return List.of(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .split("\\s+"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
