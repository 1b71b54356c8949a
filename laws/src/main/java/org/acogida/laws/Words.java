package org.acogida.laws;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How law files spell names, and which known word an unknown one was meant to be. */
final class Words {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_NAME = 60;

    private Words() {}

    static boolean isName(String value) {
        return value.length() <= LONGEST_NAME && NAME.matcher(value).matches();
    }

    /** An enum constant as law files spell it: {@code CLAIM_STANDS} is {@code claim-stands}. */
    static String spelled(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> Optional<E> find(Class<E> kind, String spelled) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(constant -> spelled(constant).equals(spelled))
                .findFirst();
    }

    static <E extends Enum<E>> List<String> spelled(Class<E> kind) {
        return Arrays.stream(kind.getEnumConstants()).map(Words::spelled).toList();
    }

    /** The known words nearest to one, the best first, at most three. */
    static String nearest(String word, Collection<String> known) {
        String asked = word.length() > LONGEST_NAME ? word.substring(0, LONGEST_NAME) : word;
        return String.join(
                ", ",
                known.stream()
                        .distinct()
                        .sorted(Comparator.comparingInt((String other) -> distance(asked, other))
                                .thenComparing(Comparator.naturalOrder()))
                        .limit(3)
                        .toList());
    }

    /** The Levenshtein distance. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
