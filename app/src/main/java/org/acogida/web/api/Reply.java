package org.acogida.web.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.acogida.journal.CanonicalJson;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** What is sent back: a status, headers, and bytes of some kind. */
final class Reply {
    private final HttpStatus status;
    private final String type;
    private final Content content;
    private final Map<String, String> headers = new TreeMap<>();

    /** What is written once the headers are. */
    private interface Content {
        void write(OutputStream to) throws IOException;
    }

    private Reply(HttpStatus status, String type, Content content) {
        this.status = status;
        this.type = type;
        this.content = content;
    }

    HttpStatus status() {
        return status;
    }

    static Reply json(HttpStatus status, Object value) {
        return text(status, CanonicalJson.writeText(value));
    }

    /** A value that is JSON already. */
    static Reply text(HttpStatus status, String json) {
        return of(status, MediaType.APPLICATION_JSON_VALUE, json.getBytes(StandardCharsets.UTF_8));
    }

    private static Reply of(HttpStatus status, String type, byte[] body) {
        return new Reply(status, type, to -> to.write(body)).sized(body.length);
    }

    static Reply ok(Object value) {
        return json(HttpStatus.OK, value);
    }

    static Reply nothing(HttpStatus status) {
        return new Reply(status, "", to -> {});
    }

    static Reply bytes(String type, byte[] body) {
        return of(HttpStatus.OK, type, body);
    }

    /** A file that stays where it is; it is never held in memory. */
    static Reply file(String type, Path file) throws IOException {
        return new Reply(HttpStatus.OK, type, to -> Files.copy(file, to)).sized(Files.size(file));
    }

    /** A file made for this answer alone: it is deleted, whether or not it arrived. */
    static Reply passing(String type, Path file) throws IOException {
        Content content = to -> {
            try {
                Files.copy(file, to);
            } finally {
                Files.deleteIfExists(file);
            }
        };
        return new Reply(HttpStatus.OK, type, content).sized(Files.size(file));
    }

    static Reply problem(Problem problem) {
        return of(
                HttpStatus.valueOf(problem.status()),
                MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                body(problem).getBytes(StandardCharsets.UTF_8));
    }

    static String body(Problem problem) {
        return CanonicalJson.writeText(problem);
    }

    private Reply sized(long bytes) {
        return with(HttpHeaders.CONTENT_LENGTH, Long.toString(bytes));
    }

    /** The same as a file of that name. */
    Reply named(String file) {
        return with(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(file, StandardCharsets.UTF_8)
                        .build()
                        .toString());
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
            content.write(response.getOutputStream());
        }
    }
}
