package org.acogida.journal;

import java.time.Instant;
import org.acogida.procedure.ClockChange;
import org.acogida.rulebook.ClockName;
import org.acogida.rulebook.LawId;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads what an event did to a clock; by hand, since half of what is read of a journal is that. */
final class ClockChangeReader extends StdDeserializer<ClockChange> {

    ClockChangeReader() {
        super(ClockChange.class);
    }

    @Override
    public ClockChange deserialize(JsonParser json, DeserializationContext context) {
        @Nullable String clock = null;
        @Nullable String kind = null;
        @Nullable String law = null;
        @Nullable String at = null;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "clock" -> clock = json.getString();
                case "kind" -> kind = json.getString();
                case "law" -> law = json.getString();
                case "at" -> at = json.getString();
                default -> context.handleUnknownProperty(json, this, ClockChange.class, name);
            }
        }
        if (clock == null || kind == null || law == null || at == null) {
            return context.reportInputMismatch(this, "a change of a clock needs clock, kind, law and at");
        }
        Instant when = InstantReader.parse(at);
        return new ClockChange(new ClockName(clock), ClockChange.Kind.valueOf(kind), new LawId(law), when);
    }
}
