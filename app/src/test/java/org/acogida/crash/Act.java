package org.acogida.crash;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;

/** Something a program asks for, which may be sent many times and must be done once. */
sealed interface Act {
    /** Made before the first sending; it stands in the journal. */
    UUID command();

    UUID caseId();

    /** As the interface for programs calls it. */
    String name();

    /** What is sent. */
    String body();

    /** The id that follows from another, the same each time it is asked for. */
    private static UUID derive(String what, UUID of) {
        return UUID.nameUUIDFromBytes((what + of).getBytes(StandardCharsets.UTF_8));
    }

    /** A person is registered, alone. */
    record Register(UUID command) implements Act {
        @Override
        public UUID caseId() {
            return derive("case", command);
        }

        @Override
        public String name() {
            return "register-arrival";
        }

        /** Like nobody else's, so that nobody on file may be the same person. */
        private String name(String which) {
            return derive(which, command)
                    .toString()
                    .replace("-", "")
                    .substring(0, 12)
                    .chars()
                    .mapToObj(digit -> Character.toString('a' + Character.digit(digit, 16)))
                    .collect(Collectors.joining());
        }

        @Override
        public String body() {
            return """
                {"commandId":"%s","details":{"household":"%s","enteredAt":"2026-01-05T15:00:00Z","person":{
                "givenNames":"%s","surnames":"%s","sex":"F",
                "birth":{"earliest":"1990-01-01","latest":"1990-12-31"},
                "nationality":"HND","languages":["es"],"documents":[],"needs":[],"contact":""},
                "circumstances":{"wish":"PROTECTION","entry":"IRREGULAR","validVisa":false,"unaccompanied":false,
                "crossing":"Rodolfo Robles"},"role":"SINGLE"}}""".formatted(command, derive("household", command), name("given"), name("surname"));
        }
    }

    /** A registered person claims protection. */
    record Claim(UUID command, UUID caseId) implements Act {
        /** The claim of who was registered by this act. */
        static Claim of(Register register) {
            return new Claim(derive("claim", register.command()), register.caseId());
        }

        @Override
        public String name() {
            return "file-claim";
        }

        @Override
        public String body() {
            return """
                    {"commandId":"%s","details":{"manner":"ORAL","statement":"Huye."}}""".formatted(command);
        }
    }
}
