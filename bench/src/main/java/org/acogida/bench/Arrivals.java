package org.acogida.bench;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;

/**
 * Prints a file of arrivals of made-up people, most of whom have claimed: {@code Arrivals NUMBER}. The same number gives
 * the same file.
 */
public final class Arrivals {
    private static final LocalDate FIRST_DAY = LocalDate.of(2018, 9, 3);
    private static final int DAYS = 46;
    private static final int LARGEST_FAMILY = 5;
    private static final List<String> GIVEN =
            List.of("María", "José", "Ana Lucía", "Luis", "Carmen", "Óscar", "Daniela", "Santos", "Rosa", "Wilmer");
    private static final List<String> SURNAMES = List.of(
            "Hernández", "Paz", "López", "Núñez", "Chub", "Martínez", "Rivas", "Mejía", "Ordóñez", "Güity", "Aguilar");
    private static final List<String> COUNTRIES = List.of("HND", "HND", "HND", "SLV", "GTM", "NIC");

    private final Random random = new Random(2018);

    private Arrivals() {}

    public static void main(String[] words) {
        if (words.length != 1 || !words[0].matches("[1-9][0-9]{0,5}")) {
            System.err.println("usage: Arrivals NUMBER   (of people, at most 200,000)");
            System.exit(2);
        }
        new Arrivals().print(Integer.parseInt(words[0]));
    }

    private void print(int people) {
        System.out.println("source,ref,household,role,arrived_at,given_names,surnames,sex,birth_year,nationality,"
                + "languages,fear,claim,claimed_on");
        for (int from = 0; from < people; ) {
            int size = Math.min(1 + random.nextInt(LARGEST_FAMILY), people - from);
            family(from, size);
            from += size;
        }
    }

    private void family(int from, int size) {
        LocalDate day = FIRST_DAY.plusDays(random.nextInt(DAYS));
        LocalTime hour = LocalTime.of(8 + random.nextInt(9), random.nextInt(60));
        String surnames = one(SURNAMES) + " " + one(SURNAMES);
        String country = one(COUNTRIES);
        boolean claims = random.nextInt(10) < 8;
        for (int i = 0; i < size; i++) {
            boolean grown = i < 2;
            System.out.println(String.join(
                    ",",
                    "bench",
                    "B" + (from + i),
                    size > 1 ? "F" + from : "",
                    size == 1 ? "" : i == 0 ? "head" : i == 1 ? "partner" : "child",
                    day + "T" + hour,
                    one(GIVEN),
                    surnames,
                    random.nextBoolean() ? "F" : "M",
                    Integer.toString(grown ? 1970 + random.nextInt(25) : 2003 + random.nextInt(15)),
                    country,
                    "es",
                    claims ? "yes" : "no",
                    claims ? "filed" : "",
                    claims ? day.toString() : ""));
        }
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
