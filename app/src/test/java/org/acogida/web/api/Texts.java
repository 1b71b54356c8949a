package org.acogida.web.api;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds the free texts in a body that fits a shape. */
final class Texts {
    private Texts() {}

    /** Where one stands. */
    record Place(String pointer, int longest, JsonNode example) {
        JsonNode with(String text) {
            JsonNode copy = example.deepCopy();
            int slash = pointer.lastIndexOf('/');
            ((ObjectNode) copy.at(pointer.substring(0, slash))).put(pointer.substring(slash + 1), text);
            return copy;
        }
    }

    static List<Place> of(Shape shape, JsonNode example) {
        List<Place> places = new ArrayList<>();
        find(shape, "", example, places);
        return places;
    }

    private static void find(Shape shape, String pointer, JsonNode example, List<Place> places) {
        if (shape instanceof Compounds.Whole whole) {
            for (Compounds.Component component : whole.components()) {
                String at = pointer + "/" + component.name();
                if (component.shape() instanceof Scalars.Text text
                        && text.pattern().isEmpty()
                        && !example.at(at).isMissingNode()) {
                    places.add(new Place(at, text.longest(), example));
                } else if (!example.at(at).isMissingNode()) {
                    find(component.shape(), at, example, places);
                }
            }
        }
    }
}
