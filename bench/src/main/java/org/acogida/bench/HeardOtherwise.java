package org.acogida.bench;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * What is typed of a person at a crossing, where somebody listens in noise: without accents, with words left out, in another
 * order, spelled by ear, with a slip of the hand, run together; the birth as a day, a year or not at all, and sometimes not right.
 */
final class HeardOtherwise {
    private static final String[][] BY_EAR = {
        {"z", "s"},
        {"s", "z"},
        {"ce", "se"},
        {"ci", "si"},
        {"v", "b"},
        {"b", "v"},
        {"ll", "y"},
        {"y", "ll"},
        {"ge", "je"},
        {"gi", "ji"},
        {"je", "ge"},
        {"ji", "gi"},
        {"qu", "k"},
        {"ca", "ka"},
        {"co", "ko"},
        {"x", "j"},
        {"y", "i"},
        {"i", "y"},
        {"rr", "r"},
        {"gua", "wa"},
        {"w", "gu"},
        {"ñ", "n"},
        {"mb", "nb"},
        {"ph", "f"}
    };
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    private final Random random;

    HeardOtherwise(long seed) {
        this.random = new Random(seed);
    }

    /**
     * What was typed.
     *
     * @param birth the first and the last day that it may mean
     */
    record Typed(String name, Optional<LocalDate[]> birth) {}

    Typed of(MadeUpPerson person) {
        List<String> given = new ArrayList<>(List.of(person.given().split(" ")));
        List<String> surnames =
                new ArrayList<>(List.of(person.surnames().replace("de la ", "").split(" ")));
        if (surnames.size() > 1 && chance(45)) {
            surnames.remove(1);
        }
        if (given.size() > 1 && chance(35)) {
            given.remove(random.nextInt(2));
        }
        List<String> words = new ArrayList<>();
        boolean swapped = chance(30);
        words.addAll(swapped ? surnames : given);
        words.addAll(swapped ? given : surnames);
        words.replaceAll(word -> Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", ""));
        if (chance(45)) {
            change(words, this::byEar);
        }
        if (chance(25)) {
            change(words, this::byEar);
        }
        if (chance(30)) {
            change(words, this::slip);
        }
        if (chance(4) && words.size() > 2) {
            words.set(0, words.get(0) + words.remove(1));
        }
        return new Typed(String.join(" ", words), birth(person.birth()));
    }

    private Optional<LocalDate[]> birth(LocalDate born) {
        int kind = random.nextInt(100);
        if (kind < 15) {
            return Optional.empty();
        }
        if (kind < 60) {
            int year = born.getYear() + (chance(20) ? random.nextBoolean() ? 1 : -1 : 0);
            return Optional.of(new LocalDate[] {LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)});
        }
        LocalDate said = born;
        if (chance(10) && born.getDayOfMonth() <= 12) {
            said = LocalDate.of(born.getYear(), born.getDayOfMonth(), born.getMonthValue());
        } else if (chance(15)) {
            said = born.plusYears(random.nextBoolean() ? 1 : -1);
        }
        return Optional.of(new LocalDate[] {said, said});
    }

    private void change(List<String> words, java.util.function.UnaryOperator<String> how) {
        int at = random.nextInt(words.size());
        words.set(at, how.apply(words.get(at)));
    }

    private String byEar(String word) {
        List<String[]> rules = new ArrayList<>(Arrays.asList(BY_EAR));
        Collections.shuffle(rules, random);
        for (String[] rule : rules) {
            if (word.contains(rule[0])) {
                return word.replaceFirst(rule[0], rule[1]);
            }
        }
        return chance(50) && word.indexOf('h') >= 0 ? word.replaceFirst("h", "") : word;
    }

    private String slip(String word) {
        if (word.length() < 4) {
            return word;
        }
        int at = random.nextInt(word.length() - 1);
        char letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
        return switch (random.nextInt(4)) {
            case 0 -> word.substring(0, at) + word.substring(at + 1);
            case 1 -> word.substring(0, at) + letter + word.substring(at);
            case 2 -> word.substring(0, at) + letter + word.substring(at + 1);
            default -> word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
        };
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
