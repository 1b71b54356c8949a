package org.acogida.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.acogida.access.ApiProblems;
import org.acogida.access.ApiToken;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The event feed's address: {@code /api/v1/events?after=0&limit=100&wait=0}. */
@RestController
final class EventFeedRoute {
    private static final int USUAL = 100;

    private final EventFeed feed;
    private final MessageSource messages;
    private final ApiProblems problems;

    EventFeedRoute(EventFeed feed, MessageSource messages, ApiProblems problems) {
        this.feed = feed;
        this.messages = messages;
        this.problems = problems;
    }

    /** A parameter that is not as it must be. */
    record Misfit(String parameter, String value, String message) {}

    @GetMapping(path = "/api/v1/events", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> read(
            @AuthenticationPrincipal ApiToken token,
            @RequestParam Map<String, String> given,
            HttpServletRequest request) {
        Locale language = ApiProblems.language(request);
        List<Misfit> misfits = new ArrayList<>();
        long after = number(given, "after", 0, 0, Long.MAX_VALUE, misfits, language);
        long limit = number(given, "limit", USUAL, 1, EventFeed.MOST, misfits, language);
        long wait = number(given, "wait", 0, 0, EventFeed.LONGEST_WAIT.toSeconds(), misfits, language);
        given.keySet().stream()
                .filter(name -> !List.of("after", "limit", "wait").contains(name))
                .forEach(name -> misfits.add(misfit(name, given.getOrDefault(name, ""), "unknown", language)));
        return misfits.isEmpty()
                ? ResponseEntity.ok(
                        feed.read(token, new EventFeed.Wanted(after, (int) limit, Duration.ofSeconds(wait))))
                : refused(misfits, language);
    }

    @ExceptionHandler(DataAccessException.class)
    void unavailable(HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(request, response, HttpStatus.SERVICE_UNAVAILABLE);
    }

    private long number(
            Map<String, String> given,
            String name,
            long usual,
            long least,
            long most,
            List<Misfit> misfits,
            Locale language) {
        String value = given.getOrDefault(name, Long.toString(usual));
        OptionalLong number = parse(value);
        if (number.isPresent() && number.getAsLong() >= least && number.getAsLong() <= most) {
            return number.getAsLong();
        }
        misfits.add(misfit(name, value, "number", language, Long.toString(least), Long.toString(most)));
        return usual;
    }

    private static OptionalLong parse(String value) {
        try {
            return value.matches("[0-9]{1,19}") ? OptionalLong.of(Long.parseLong(value)) : OptionalLong.empty();
        } catch (NumberFormatException _) {
            return OptionalLong.empty();
        }
    }

    private Misfit misfit(String name, String value, String key, Locale language, Object... arguments) {
        String shown = value.length() > 100 ? value.substring(0, 100) + "…" : value;
        return new Misfit(name, shown, messages.getMessage("programs.feed." + key, arguments, language));
    }

    private ResponseEntity<ProblemDetail> refused(List<Misfit> misfits, Locale language) {
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.BAD_REQUEST);
        problem.setType(URI.create("urn:acogida:problem:malformed"));
        problem.setTitle(text("title", language));
        problem.setDetail(text("detail", language));
        problem.setProperty("remedy", text("remedy", language));
        problem.setProperty("errors", misfits);
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private String text(String part, Locale language) {
        return messages.getMessage("programs.problem.400." + part, null, language);
    }
}
