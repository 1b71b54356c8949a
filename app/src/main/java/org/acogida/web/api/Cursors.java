package org.acogida.web.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.acogida.opening.ListedPeople;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Where a page of a list begins, closed so that no program reads into it. */
final class Cursors {
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private static final String CURSOR = "cursor";
    private static final String LIMIT = "limit";
    private static final int ROWS = ListedPeople.LONGEST_PAGE;

    private Cursors() {}

    /** A list that is asked for page by page. */
    static Route paged(Route list, Cursor cursor) {
        return list.asks(CURSOR, cursor).asks(LIMIT, new Scalars.Whole(1, ROWS, false));
    }

    /** Where the page begins; empty for the first. */
    static Optional<String> begin(Call call) {
        return call.find(CURSOR, String.class);
    }

    /** How many rows it has at most. */
    static int limit(Call call) {
        return call.find(LIMIT, Integer.class).orElse(ROWS);
    }

    static String closed(String place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    /** The cursor of a list whose places look so. */
    record Cursor(Pattern place) implements Shape {
        static final Cursor OF_CASES = new Cursor(Pattern.compile(ID));
        static final Cursor OF_TASKS = new Cursor(Pattern.compile(
                "(never|\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z)_" + ID + "_\\d{1,9}"));

        static final Cursor OF_EXPORTS = new Cursor(Pattern.compile("\\d{1,18}"));

        private static final int LONGEST = 200;

        @Override
        public @Nullable Object read(JsonNode json, String pointer, Faults faults) {
            Optional<String> read = json.isString() ? open(json.stringValue()) : Optional.empty();
            if (read.isEmpty()) {
                faults.shape(pointer, json, "cursor");
            }
            return read.orElse(null);
        }

        private Optional<String> open(String text) {
            try {
                String read = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
                return Optional.of(read).filter(place.asMatchPredicate());
            } catch (IllegalArgumentException _) {
                return Optional.empty();
            }
        }

        @Override
        public ObjectNode schema(Schemas schemas) {
            return Schemas.ofType("string").put("maxLength", LONGEST);
        }
    }
}
