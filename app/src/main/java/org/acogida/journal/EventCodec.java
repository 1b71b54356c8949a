package org.acogida.journal;

import static org.acogida.journal.CanonicalJson.MAPPER;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.acogida.procedure.ClockChange;
import org.acogida.procedure.Event;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.ObjectReader;

/** Events as the journal stores them: a kind, what stands in clear, and what identifies or describes the person. */
final class EventCodec {

    static final String NOTHING = "{}";

    private static final String CLOCKS = "clocks";
    private static final ObjectReader CHANGES = CanonicalJson.reader(ClockChange[].class);

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
        EventKinds.Maker maker = EventKinds.getMaker(coded.kind());
        @Nullable Object[] values = new @Nullable Object[maker.components().size()];
        List<ClockChange> clocks = read(coded.clear(), maker, values);
        if (coded.hasPersonal()) {
            read(coded.personal(), maker, values);
        }
        return new Decoded(maker.make(values), clocks);
    }

    /** Reads components as they come; gives the clocks, if they are among them. */
    private static List<ClockChange> read(String text, EventKinds.Maker maker, @Nullable Object[] values) {
        List<ClockChange> clocks = List.of();
        try (JsonParser json = MAPPER.createParser(text)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                int place = maker.find(name);
                json.nextToken();
                if (place >= 0) {
                    values[place] = maker.components().get(place).reader().readValue(json);
                } else if (name.equals(CLOCKS)) {
                    clocks = List.of(CHANGES.<ClockChange[]>readValue(json));
                } else {
                    throw new IllegalArgumentException("event " + maker.kind() + ": '" + name + "' is unknown");
                }
            }
        }
        return clocks;
    }
}
