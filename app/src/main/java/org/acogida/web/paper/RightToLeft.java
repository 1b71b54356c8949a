package org.acogida.web.paper;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes right-to-left text on paper as it is read: which part runs which way, and its letters from left to right. */
final class RightToLeft implements BidiSplitter {
    private List<BidiTextRun> runs = List.of();

    @Override
    public void setParagraph(String text, byte direction) {
        int flags = switch (direction) {
            case RTL -> Bidi.DIRECTION_RIGHT_TO_LEFT;
            case LTR -> Bidi.DIRECTION_LEFT_TO_RIGHT;
            default -> Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT;
        };
        Bidi bidi = new Bidi(text, flags);
        BidiTextRun[] logical = new BidiTextRun[bidi.getRunCount()];
        byte[] levels = new byte[logical.length];
        for (int i = 0; i < logical.length; i++) {
            int start = bidi.getRunStart(i);
            levels[i] = (byte) bidi.getRunLevel(i);
            logical[i] = new BidiTextRun(start, bidi.getRunLimit(i) - start, levels[i] % 2 == 0 ? LTR : RTL);
        }
        if (logical.length > 1) {
            Bidi.reorderVisually(levels, 0, logical, 0, logical.length);
        }
        runs = List.of(logical);
    }

    @Override
    public int countTextRuns() {
        return runs.size();
    }

    @Override
    public BidiTextRun getVisualRun(int index) {
        return runs.get(index);
    }

    @Override
    public byte getBaseDirection(String text) {
        return text.codePoints()
                .mapToObj(Character::getDirectionality)
                .filter(way -> way == Character.DIRECTIONALITY_LEFT_TO_RIGHT || isRightToLeft(way))
                .findFirst()
                .map(way -> isRightToLeft(way) ? RTL : LTR)
                .orElse(NEUTRAL);
    }

    private static boolean isRightToLeft(byte way) {
        return way == Character.DIRECTIONALITY_RIGHT_TO_LEFT || way == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /** Turns a run around, each letter with the marks upon it, brackets mirrored. */
    static final class Order implements BidiReorderer {
        private static final Pattern LETTER_WITH_MARKS = Pattern.compile("\\X");
        private static final String OPENING = "([{<«";
        private static final String CLOSING = ")]}>»";

        @Override
        public String reorderRTLTextToLTR(String text) {
            List<String> letters = new ArrayList<>();
            Matcher matcher = LETTER_WITH_MARKS.matcher(text);
            while (matcher.find()) {
                letters.add(mirrored(matcher.group()));
            }
            Collections.reverse(letters);
            return String.join("", letters);
        }

        private static String mirrored(String letter) {
            int opening = OPENING.indexOf(letter);
            int closing = CLOSING.indexOf(letter);
            if (opening >= 0) {
                return CLOSING.substring(opening, opening + 1);
            }
            return closing >= 0 ? OPENING.substring(closing, closing + 1) : letter;
        }

        @Override
        public String shapeText(String text) {
            return ArabicShapes.of(text);
        }

        @Override
        public String deshapeText(String text) {
            return text;
        }

        @Override
        public boolean isLiveImplementation() {
            return true;
        }
    }
}
