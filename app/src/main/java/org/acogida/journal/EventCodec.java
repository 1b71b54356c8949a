package org.acogida.journal;

import static org.acogida.journal.CanonicalJson.MAPPER;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.acogida.procedure.ClockChange;
import org.acogida.procedure.Event;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.node.ObjectNode;

/** Events as the journal stores them: a kind, what stands in clear, and what identifies or describes the person. */
final class EventCodec {

    static final String NOTHING = "{}";

    private static final String CLOCKS = "clocks";

    private EventCodec() {}

    /**
     * One stored event.
     *
     * @param clear JSON of procedural fields and the clocks the event moved
     * @param personal JSON of the components that are {@link org.acogida.procedure.Personal}; {@code {}} if there are none
     */
    record Coded(String kind, String clear, String personal) {
        boolean hasPersonal() {
            return !personal.equals(NOTHING);
        }
    }

    /** An event read back, with the clocks it moved. */
    record Decoded(Event event, List<ClockChange> clocks) {}

    static Coded encode(Event event, List<ClockChange> clocks) {
        Class<? extends Event> type = event.getClass();
        List<EventKinds.Component> personal = EventKinds.listPersonal(type);
        return new Coded(
                EventKinds.getName(type),
                write(event, EventKinds.listClear(type), Optional.of(clocks)),
                personal.isEmpty() ? NOTHING : write(event, personal, Optional.empty()));
    }

    private static String write(
            Event event, List<EventKinds.Component> components, Optional<List<ClockChange>> clocks) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = MAPPER.createGenerator(text)) {
            json.writeStartObject();
            for (EventKinds.Component component : components) {
                json.writeName(component.name());
                json.writePOJO(component.of(event));
            }
            clocks.ifPresent(moved -> json.writeName(CLOCKS).writePOJO(moved));
            json.writeEndObject();
        }
        return text.toString();
    }

    static Decoded decode(Coded coded) {
        ObjectNode fields = (ObjectNode) MAPPER.readTree(coded.clear());
        ClockChange[] clocks = MAPPER.treeToValue(fields.remove(CLOCKS), ClockChange[].class);
        if (coded.hasPersonal()) {
            fields.setAll((ObjectNode) MAPPER.readTree(coded.personal()));
        }
        fillIn(fields);
        return new Decoded(MAPPER.treeToValue(fields, EventKinds.getType(coded.kind())), List.of(clocks));
    }

    /** What is written only where it tells something; entries of the first format never do. */
    private static void fillIn(ObjectNode fields) {
        if (fields.path("details").path("circumstances") instanceof ObjectNode circumstances
                && !circumstances.has("caresForChild")) {
            circumstances.put("caresForChild", false);
        }
    }
}
