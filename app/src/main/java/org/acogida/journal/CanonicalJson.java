package org.acogida.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.acogida.procedure.ActiveContent;
import org.acogida.procedure.AttachmentId;
import org.acogida.procedure.AttachmentPurpose;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Circumstances;
import org.acogida.procedure.ClockChange;
import org.acogida.procedure.DataRequestId;
import org.acogida.procedure.Event.AttachmentAdded;
import org.acogida.procedure.Event.ReturnCarriedOut;
import org.acogida.procedure.Event.ReturnOrdered;
import org.acogida.procedure.Event.StationAdmitted;
import org.acogida.procedure.HouseholdId;
import org.acogida.procedure.IncidentId;
import org.acogida.procedure.LegalHoldId;
import org.acogida.procedure.OfficerId;
import org.acogida.procedure.OrganisationId;
import org.acogida.procedure.ParticipationId;
import org.acogida.procedure.ReceiptAnswer;
import org.acogida.rulebook.ClockName;
import org.acogida.rulebook.LawId;
import org.acogida.rulebook.OfficeId;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.type.TypeFactory;

/**
 * How the core's records are written as JSON: by component, names in alphabetical order, sets sorted, ids as texts, so
 * that equal records give equal bytes. Reading is strict: nothing unknown, nothing missing.
 */
public final class CanonicalJson {

    /** Everything but what the first format did not have. */
    private static final JsonMapper WHOLE = JsonMapper.builder()
            .enable(MapperFeature.INFER_RECORD_GETTERS_FROM_COMPONENTS_ONLY)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .addModule(new SimpleModule()
                    .addSerializer(new SortedSetWriter())
                    .addDeserializer(Instant.class, new InstantReader())
                    .addDeserializer(ClockChange.class, new ClockChangeReader()))
            .addMixIn(AttachmentId.class, UuidAsText.class)
            .addMixIn(CaseId.class, UuidAsText.class)
            .addMixIn(DataRequestId.class, UuidAsText.class)
            .addMixIn(LegalHoldId.class, UuidAsText.class)
            .addMixIn(HouseholdId.class, UuidAsText.class)
            .addMixIn(IncidentId.class, UuidAsText.class)
            .addMixIn(OfficerId.class, UuidAsText.class)
            .addMixIn(ParticipationId.class, UuidAsText.class)
            .addMixIn(ClockName.class, NameAsText.class)
            .addMixIn(LawId.class, NameAsText.class)
            .addMixIn(OfficeId.class, NameAsText.class)
            .addMixIn(OrganisationId.class, NameAsText.class)
            .addMixIn(Circumstances.class, LaterFields.class)
            .addMixIn(AttachmentAdded.Details.class, LaterFieldsOfFiles.class)
            .addMixIn(ReturnOrdered.Details.class, LaterFieldOfReturns.class)
            .addMixIn(ReturnCarriedOut.Details.class, LaterFieldOfReturns.class)
            .addMixIn(StationAdmitted.Details.class, LaterFieldOfAdmissions.class)
            .build();

    static final JsonMapper MAPPER = WHOLE.rebuild()
            .addModule(new SimpleModule()
                    .addDeserializer(Circumstances.class, new CircumstancesReader())
                    .addDeserializer(AttachmentAdded.Details.class, new FileReader())
                    .addDeserializer(
                            ReturnOrdered.Details.class, new LaterReader<>(ReturnOrdered.Details.class, "receipt"))
                    .addDeserializer(
                            ReturnCarriedOut.Details.class,
                            new LaterReader<>(ReturnCarriedOut.Details.class, "receipt"))
                    .addDeserializer(
                            StationAdmitted.Details.class, new LaterReader<>(StationAdmitted.Details.class, "reasons")))
            .build();

    private CanonicalJson() {}

    /** A record as JSON. */
    public static String writeText(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** A record read back. */
    public static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    /** Reads a value that stands among others. */
    static ObjectReader reader(Type type) {
        return MAPPER.readerFor(MAPPER.constructType(type)).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    private interface UuidAsText {
        @JsonValue
        UUID value();
    }

    private interface NameAsText {
        @JsonValue
        String value();
    }

    /** What the first format did not have is written only where it tells something, and filled in when read. */
    interface LaterFields {
        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        boolean caresForChild();
    }

    /** The same of attached files. */
    interface LaterFieldsOfFiles {
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<AttachmentPurpose> purpose();

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        Set<ActiveContent> active();
    }

    /** The same of returns. */
    interface LaterFieldOfReturns {
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<ReceiptAnswer> receipt();
    }

    /** The same of admissions to a station. */
    interface LaterFieldOfAdmissions {
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<String> reasons();
    }

    /** Reads a record that once had no such field as one where it is empty. */
    private static final class LaterReader<T> extends StdDeserializer<T> {
        private final Class<T> details;
        private final String field;

        LaterReader(Class<T> details, String field) {
            super(details);
            this.details = details;
            this.field = field;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) {
            JsonNode fields = context.readTree(json);
            if (fields instanceof ObjectNode object && !object.has(field)) {
                object.putNull(field);
            }
            return WHOLE.treeToValue(fields, details);
        }
    }

    private static final class FileReader extends StdDeserializer<AttachmentAdded.Details> {
        FileReader() {
            super(AttachmentAdded.Details.class);
        }

        @Override
        public AttachmentAdded.Details deserialize(JsonParser json, DeserializationContext context) {
            JsonNode fields = context.readTree(json);
            if (fields instanceof ObjectNode object) {
                if (!object.has("purpose")) {
                    object.putNull("purpose");
                }
                if (!object.has("active")) {
                    object.putArray("active");
                }
            }
            return WHOLE.treeToValue(fields, AttachmentAdded.Details.class);
        }
    }

    private static final class CircumstancesReader extends StdDeserializer<Circumstances> {
        CircumstancesReader() {
            super(Circumstances.class);
        }

        @Override
        public Circumstances deserialize(JsonParser json, DeserializationContext context) {
            JsonNode fields = context.readTree(json);
            if (fields instanceof ObjectNode object && !object.has("caresForChild")) {
                object.put("caresForChild", false);
            }
            return WHOLE.treeToValue(fields, Circumstances.class);
        }
    }

    private static final class SortedSetWriter extends StdSerializer<Set<?>> {
        SortedSetWriter() {
            super(TypeFactory.createDefaultInstance().constructType(Set.class));
        }

        @Override
        public boolean isEmpty(SerializationContext context, Set<?> set) {
            return set.isEmpty();
        }

        @Override
        public void serialize(Set<?> set, JsonGenerator json, SerializationContext context) {
            json.writeStartArray();
            set.stream().sorted(Comparator.comparing(Object::toString)).forEach(json::writePOJO);
            json.writeEndArray();
        }
    }
}
