package org.acogida.journal;

import static org.acogida.journal.CanonicalJson.MAPPER;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Circumstances;
import org.acogida.procedure.ClockRun;
import org.acogida.procedure.Clocks;
import org.acogida.procedure.Context;
import org.acogida.procedure.Entry;
import org.acogida.procedure.OfficerId;
import org.acogida.procedure.Person;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A whole case as JSON for another program: how it stands, its clocks, and all that happened. The names of fields stay;
 * they are told in {@code docs/export.md}. Moments are in UTC, days are those of the office.
 *
 * @param officers what an officer is called
 * @param articles the article an entry rests on, blank where its law names none
 * @param demonstration whether the person is made up
 * @param seen of a record and the name of a component, whether whoever reads it sees that; what they do not is left out
 */
public record CaseJson(
        Context context,
        Function<OfficerId, String> officers,
        Function<Entry, String> articles,
        boolean demonstration,
        BiPredicate<Class<?>, String> seen) {

    /** The form of what is written; another number where a field is renamed or left out. */
    public static final String FORMAT = "acogida-case/1";

    private static final String CLOCKS = "clocks";
    private static final Map<String, Class<?>> TAKEN_APART =
            Map.of("person", Person.class, "circumstances", Circumstances.class);

    public String write(CaseFile file) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("format", FORMAT);
        json.put("demonstration", demonstration);
        json.put("case", file.state().id().toString());
        json.put("asOf", context.at().toString());
        ObjectNode state = MAPPER.valueToTree(file.state());
        state.remove(CLOCKS);
        json.set("state", leaveOut(state, CaseState.class));
        ArrayNode clocks = json.putArray(CLOCKS);
        file.state().clocks().forEach(run -> clocks.add(clock(file.state(), run)));
        ArrayNode events = json.putArray("events");
        file.entries().forEach(stored -> events.add(event(stored)));
        return MAPPER.writer().with(SerializationFeature.INDENT_OUTPUT).writeValueAsString(json);
    }

    /** Takes the components away that are not seen: of a record that is no part of the journal, and those within it. */
    private ObjectNode leaveOut(ObjectNode json, Class<?> owner) {
        for (String name : List.copyOf(json.propertyNames())) {
            Optional<Class<?>> within = Optional.ofNullable(TAKEN_APART.get(name));
            if (within.isPresent() && json.get(name) instanceof ObjectNode part) {
                leaveOut(part, within.get());
            } else if (within.isEmpty() && !seen.test(owner, name)) {
                json.remove(name);
            }
        }
        return json;
    }

    private ObjectNode clock(CaseState state, ClockRun run) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("clock", run.clock().value());
        json.put("law", run.law().value());
        json.put("article", context.clocks().getRule(run).source().norm());
        json.put("office", run.office().value());
        json.put("startedAt", run.startedAt().toString());
        json.put("endedAt", run.endedAt().map(Instant::toString).orElse(null));
        json.set("pauses", MAPPER.<JsonNode>valueToTree(run.pauses()));
        Optional<Clocks.End> end = context.clocks().findEnd(run, state.signInDay(), context.at());
        json.set("due", end.<JsonNode>map(found -> due(found, run)).orElseGet(() -> MAPPER.nullNode()));
        json.put(
                "explanation", "/cases/" + state.id() + "/clocks/" + run.clock().value());
        return json;
    }

    private ObjectNode due(Clocks.End end, ClockRun run) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("day", end.due().day().toString());
        json.put(
                "overAt",
                end.due()
                        .endsAt(context.calendars().getOffice(run.office()).zone())
                        .toString());
        json.put("law", end.law().value());
        json.put("reading", end.due().reading());
        return json;
    }

    private ObjectNode event(StoredEntry stored) {
        Entry entry = stored.entry();
        EventCodec.Coded coded = EventCodec.encode(entry.event(), entry.clocks());
        ObjectNode fields = (ObjectNode) MAPPER.readTree(coded.clear());
        JsonNode clocks = fields.remove(CLOCKS);
        MAPPER.readTree(coded.personal())
                .properties()
                .forEach(part -> fields.set(
                        part.getKey(),
                        leaveOut((ObjectNode) part.getValue(), entry.event().getClass())));
        ObjectNode json = MAPPER.createObjectNode();
        json.put("version", stored.version());
        json.put("event", stored.eventId().toString());
        json.put("kind", coded.kind());
        json.put("occurredAt", entry.occurredAt().toString());
        json.put("recordedAt", stored.recordedAt().toString());
        json.put("law", entry.law().value());
        json.put("article", articles.apply(entry));
        json.put("office", entry.office().value());
        json.put("officer", entry.by().toString());
        json.put("officerName", officers.apply(entry.by()));
        json.set("fields", fields);
        json.set(CLOCKS, clocks);
        return json;
    }
}
