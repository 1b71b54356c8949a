package org.acogida.web.api;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes a body that fits a shape, to be shown in the document; what may be left out is left out. */
final class Examples {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String ID = "01926f4e-7c00-7000-8000-000000000001";

    /** What reads better than any text, or what alone can be meant. */
    private static final Map<String, String> OWN = Map.ofEntries(
            Map.entry("Person.givenNames", "Ana María"),
            Map.entry("Person.surnames", "López"),
            Map.entry("Person.nationality", "HND"),
            Map.entry("Person.contact", ""),
            Map.entry("Circumstances.wish", "PROTECTION"),
            Map.entry("Circumstances.crossing", "Rodolfo Robles"),
            Map.entry("RegisterArrival.role", "SINGLE"),
            Map.entry("FileClaim.statement", "Tengo miedo de volver."),
            Map.entry("DecideLoss.outcome", "LOST"),
            Map.entry("AdmitParticipant.account", ID),
            Map.entry("AdmitParticipant.until", "2018-10-18T17:00:00Z"),
            Map.entry("Glass.reason", "Su hija está en urgencias."),
            Map.entry("Step.note", ""));

    private Examples() {}

    static JsonNode of(Shape shape) {
        return switch (shape) {
            case Compounds.Whole whole -> whole(whole);
            case Compounds.Several several -> several(several);
            case Compounds.Wrapped wrapped -> of(wrapped.inner());
            case Compounds.Maybe maybe -> of(maybe.inner());
            case Scalars.Choice choice ->
                JSON.stringNode(choice.constants().getFirst().name());
            case Scalars.Word word -> JSON.stringNode(word.known().getFirst());
            case Scalars.Id _ -> JSON.stringNode(ID);
            case Scalars.Moment _ -> JSON.stringNode("2018-10-18T15:00:00Z");
            case Scalars.Day _ -> JSON.stringNode("2018-10-19");
            case Scalars.Flag _ -> JSON.booleanNode(false);
            case Scalars.Whole number -> JSON.numberNode(Math.max(1, number.least()));
            case Scalars.Text text -> JSON.stringNode(text.pattern().isPresent() ? "decide" : "…");
            default -> JSON.objectNode();
        };
    }

    private static ArrayNode several(Compounds.Several several) {
        ArrayNode list = JSON.arrayNode();
        if (several.each() instanceof Compounds.Whole) {
            list.add(of(several.each()));
        }
        return list;
    }

    private static ObjectNode whole(Compounds.Whole whole) {
        ObjectNode node = JSON.objectNode();
        for (Compounds.Component component : whole.components()) {
            String own = OWN.get(whole.name() + "." + component.name());
            if (own != null) {
                node.put(component.name(), own);
            } else if (!whole.given().containsKey(component.name())
                    && !component.shape().isOptional()) {
                node.set(component.name(), of(component.shape()));
            }
        }
        return node;
    }
}
