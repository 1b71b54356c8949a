package org.acogida.mrz;

import java.util.ArrayList;
import java.util.List;
import org.acogida.mrz.WrongDigit.Part;
import org.jmrtd.lds.icao.MRZInfo;

/** Where the check digits of each format stand, and what they stand for (ICAO 9303-4 to 9303-7, 4.2.2). */
final class CheckDigits {
    private final String whole;
    private final List<WrongDigit> wrong = new ArrayList<>();

    private CheckDigits(String whole) {
        this.whole = whole;
    }

    static List<WrongDigit> listWrong(String whole, Format format) {
        CheckDigits digits = new CheckDigits(whole);
        switch (format) {
            case TD1 -> digits.ofCard();
            case TD3 -> {
                digits.ofSecondLine(44);
                digits.check(Part.OPTIONAL, digits.at(72, 86), 86);
                digits.check(Part.WHOLE, digits.at(44, 54) + digits.at(57, 64) + digits.at(65, 87), 87);
            }
            case TD2 -> {
                digits.ofSecondLine(36);
                digits.check(Part.WHOLE, digits.at(36, 46) + digits.at(49, 56) + digits.at(57, 71), 71);
            }
            case MRV_A -> digits.ofSecondLine(44);
            case MRV_B -> digits.ofSecondLine(36);
        }
        return List.copyOf(digits.wrong);
    }

    private void ofSecondLine(int start) {
        number(start, start + 9, start + 28);
        check(Part.BIRTH, at(start + 13, start + 19), start + 19);
        check(Part.EXPIRY, at(start + 21, start + 27), start + 27);
    }

    private void ofCard() {
        number(5, 14, 15);
        check(Part.BIRTH, at(30, 36), 36);
        check(Part.EXPIRY, at(38, 44), 44);
        check(Part.WHOLE, at(5, 30) + at(30, 37) + at(38, 45) + at(48, 59), 59);
    }

    /** A long number goes on among the optional data, its check digit last. */
    private void number(int from, int digit, int more) {
        int end = whole.indexOf('<', more);
        boolean goesOn = whole.charAt(digit) == '<' && whole.charAt(digit - 1) != '<' && end > more + 1;
        if (goesOn) {
            check(Part.NUMBER, at(from, digit) + at(more, end - 1), end - 1);
        } else {
            check(Part.NUMBER, at(from, digit), digit);
        }
    }

    private String at(int from, int to) {
        return whole.substring(from, to);
    }

    /** A filler in the place of a digit is right where nothing is said. */
    private void check(Part part, String said, int digit) {
        char read = whole.charAt(digit);
        char due = MRZInfo.checkDigit(said);
        boolean saysNothing = read == '<' && said.chars().allMatch(letter -> letter == '<');
        if (read != due && !saysNothing) {
            wrong.add(new WrongDigit(part, said.replaceAll("<+$", ""), read, due));
        }
    }
}
