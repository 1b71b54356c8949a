package org.acogida.web.paper;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Arabic letters in the shape their neighbours give them; the table is read from the names Unicode gives the shapes. */
final class ArabicShapes {
    private static final int FIRST = 0xFB50;
    private static final int LAST = 0xFEFC;
    private static final Map<String, Map<Form, String>> SHAPES = shapes();

    private enum Form {
        ISOLATED,
        FINAL,
        INITIAL,
        MEDIAL
    }

    private final String text;
    private final StringBuilder shaped = new StringBuilder();

    private ArabicShapes(String text) {
        this.text = text;
    }

    /** The same text, in its order, with each letter as it is written there. */
    static String of(String text) {
        ArabicShapes shapes = new ArabicShapes(text);
        for (int i = 0; i < text.length(); ) {
            i += shapes.write(i);
        }
        return shapes.shaped.toString();
    }

    private static Map<String, Map<Form, String>> shapes() {
        Map<String, Map<Form, String>> shapes = new HashMap<>();
        for (int code = FIRST; code <= LAST; code++) {
            String name = Character.isDefined(code) ? Character.getName(code) : "";
            for (Form form : Form.values()) {
                if (name.startsWith("ARABIC L") && name.endsWith(" " + form + " FORM")) {
                    String shape = Character.toString(code);
                    shapes.computeIfAbsent(
                                    Normalizer.normalize(shape, Normalizer.Form.NFKC), s -> new EnumMap<>(Form.class))
                            .put(form, shape);
                }
            }
        }
        shapes.keySet().removeIf(letters -> letters.length() > 1 && !isLamAlef(letters));
        return shapes;
    }

    /** The one pair that is always written as one. */
    private static boolean isLamAlef(String letters) {
        return letters.length() == 2
                && letters.charAt(0) == '\u0644'
                && "\u0622\u0623\u0625\u0627".indexOf(letters.charAt(1)) >= 0;
    }

    /** Writes the letter, or the pair, at a place; how many letters that took. */
    private int write(int at) {
        boolean pair = at + 2 <= text.length() && SHAPES.containsKey(text.substring(at, at + 2));
        int length = pair ? 2 : 1;
        String letters = text.substring(at, at + length);
        Map<Form, String> forms = SHAPES.getOrDefault(letters, Map.of());
        boolean before = joinsOn(neighbour(at, -1)) && forms.containsKey(Form.FINAL);
        boolean after = forms.containsKey(Form.INITIAL) && isJoined(neighbour(at + length - 1, 1));
        Form form = before ? (after ? Form.MEDIAL : Form.FINAL) : (after ? Form.INITIAL : Form.ISOLATED);
        shaped.append(forms.getOrDefault(form, letters));
        return length;
    }

    private @Nullable String neighbour(int from, int step) {
        int at = from + step;
        while (at >= 0 && at < text.length() && Character.getType(text.charAt(at)) == Character.NON_SPACING_MARK) {
            at += step;
        }
        return at < 0 || at >= text.length() ? null : text.substring(at, at + 1);
    }

    private static boolean joinsOn(@Nullable String letter) {
        return letter != null && SHAPES.getOrDefault(letter, Map.of()).containsKey(Form.INITIAL);
    }

    private static boolean isJoined(@Nullable String letter) {
        return letter != null && SHAPES.getOrDefault(letter, Map.of()).containsKey(Form.FINAL);
    }
}
