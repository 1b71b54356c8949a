package org.acogida.journal;

import static org.acogida.journal.CanonicalJson.MAPPER;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.acogida.keys.TestKeys;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Entry;
import org.acogida.procedure.OfficerId;
import org.acogida.rulebook.LawId;
import org.acogida.rulebook.OfficeId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Entries as lines of JSON, as the tables hold them. */
final class JournalLines {

    private JournalLines() {}

    static String write(StoredEntry stored) {
        Entry entry = stored.entry();
        EventCodec.Coded coded = EventCodec.encode(entry.event(), entry.clocks());
        ObjectNode line = MAPPER.createObjectNode();
        line.put("caseId", stored.caseId().toString());
        line.put("version", stored.version());
        line.put("kind", coded.kind());
        line.put("law", entry.law().value());
        line.put("office", entry.office().value());
        line.put("officer", entry.by().toString());
        line.put("occurredAt", entry.occurredAt().toString());
        line.put("recordedAt", stored.recordedAt().toString());
        line.put("eventId", stored.eventId().toString());
        line.put("commandId", stored.commandId().toString());
        line.set("clear", MAPPER.readTree(coded.clear()));
        line.set("personal", MAPPER.readTree(coded.personal()));
        return line.toString();
    }

    private static StoredEntry read(String text, Map<String, Long> keys) {
        JsonNode line = MAPPER.readTree(text);
        EventCodec.Decoded decoded = EventCodec.decode(new EventCodec.Coded(
                line.get("kind").asString(),
                line.get("clear").toString(),
                line.get("personal").toString()));
        return new StoredEntry(
                UUID.fromString(line.get("eventId").asString()),
                new CaseId(UUID.fromString(line.get("caseId").asString())),
                line.get("version").asInt(),
                UUID.fromString(line.get("commandId").asString()),
                Instant.parse(line.get("recordedAt").asString()),
                new Entry(
                        decoded.event(),
                        Instant.parse(line.get("occurredAt").asString()),
                        new LawId(line.get("law").asString()),
                        new OfficeId(line.get("office").asString()),
                        new OfficerId(UUID.fromString(line.get("officer").asString())),
                        decoded.clocks()),
                keys.computeIfAbsent(
                        line.get("caseId").asString(), of -> TestKeys.shared().next()));
    }

    static List<StoredEntry> readAll(Stream<String> lines) {
        Map<String, Long> keys = new HashMap<>();
        return lines.map(line -> read(line, keys)).toList();
    }
}
