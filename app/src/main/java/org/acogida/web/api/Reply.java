package org.acogida.web.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.acogida.journal.CanonicalJson;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** What is sent back: a status, headers, and bytes of some kind. */
final class Reply {
    private final HttpStatus status;
    private final String type;
    private final byte[] body;
    private final Map<String, String> headers = new TreeMap<>();

    private Reply(HttpStatus status, String type, byte[] body) {
        this.status = status;
        this.type = type;
        this.body = body;
    }

    static Reply json(HttpStatus status, Object value) {
        return text(status, CanonicalJson.writeText(value));
    }

    /** A value that is JSON already. */
    static Reply text(HttpStatus status, String json) {
        return new Reply(status, MediaType.APPLICATION_JSON_VALUE, json.getBytes(StandardCharsets.UTF_8));
    }

    static Reply ok(Object value) {
        return json(HttpStatus.OK, value);
    }

    static Reply nothing(HttpStatus status) {
        return new Reply(status, "", new byte[0]);
    }

    static Reply bytes(String type, byte[] body) {
        return new Reply(HttpStatus.OK, type, body);
    }

    static Reply problem(Problem problem) {
        return new Reply(
                HttpStatus.valueOf(problem.status()),
                MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                body(problem).getBytes(StandardCharsets.UTF_8));
    }

    static String body(Problem problem) {
        return CanonicalJson.writeText(problem);
    }

    Reply with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    void write(HttpServletResponse response) throws IOException {
        response.setStatus(status.value());
        headers.forEach(response::setHeader);
        if (!type.isEmpty()) {
            response.setContentType(type);
            response.getOutputStream().write(body);
        }
    }
}
