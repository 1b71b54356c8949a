package org.acogida.crash;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.acogida.web.form.Ids;

/** Something an officer asks for, which may be sent many times and must be done once. */
sealed interface Act {
    /** Made before the first sending. */
    UUID id();

    UUID caseId();

    /** The command that stands in the journal for it. */
    UUID command();

    String address();

    /** What the desk's form sends. */
    Map<String, String> fields();

    /** A person is registered, alone. */
    record Register(UUID id) implements Act {
        @Override
        public UUID caseId() {
            return Ids.derive(id, "case", "0");
        }

        @Override
        public UUID command() {
            return Ids.derive(id, "register", "0");
        }

        @Override
        public String address() {
            return "/reception";
        }

        @Override
        public Map<String, String> fields() {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("commandId", id.toString());
            fields.put("do", "save");
            fields.put("row", "0");
            fields.put("fear", "YES");
            fields.put("wish", "PROTECTION");
            fields.put("validVisa", "NO");
            fields.put("entry", "AT_CROSSING");
            fields.put("enteredAt", "2026-01-05T09:00");
            fields.put("p0.givenNames", "Persona " + id.toString().substring(0, 8));
            fields.put("p0.sex", "F");
            fields.put("p0.age", "30");
            return fields;
        }
    }

    /** A registered person claims protection. */
    record Claim(UUID id, UUID caseId) implements Act {
        /** The claim of who was registered by this form; the same each time it is asked for. */
        static Claim of(Register register) {
            byte[] name = ("claim of " + register.id()).getBytes(StandardCharsets.UTF_8);
            return new Claim(UUID.nameUUIDFromBytes(name), register.caseId());
        }

        @Override
        public UUID command() {
            return id;
        }

        @Override
        public String address() {
            return "/cases/" + caseId + "/acts/file-claim";
        }

        @Override
        public Map<String, String> fields() {
            return Map.of("commandId", id.toString(), "manner", "ORAL", "statement", "Huye.");
        }
    }
}
