package org.acogida.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Why a program was not let in, as {@code application/problem+json}, with what to do; Spanish unless English is asked for. */
@Component
public class ApiProblems {

    private static final Locale SPANISH = Locale.of("es", "MX");
    private static final String RETRY = "5";

    private final MessageSource messages;
    private final JsonMapper json;

    ApiProblems(MessageSource messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    /** Answers with 401, 403 or 503, in the bundle's words for it. */
    public void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status) throws IOException {
        Locale locale = language(request);
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", URI.create("about:blank"));
        problem.put("title", text("title", status, locale));
        problem.put("status", status.value());
        problem.put("detail", text("detail", status, locale));
        problem.put("remedy", text("remedy", status, locale));
        response.setStatus(status.value());
        if (status == HttpStatus.UNAUTHORIZED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Acogida\"");
        }
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY);
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getOutputStream().write(json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
    }

    private String text(String part, HttpStatus status, Locale locale) {
        return messages.getMessage("programs.problem." + status.value() + "." + part, null, locale);
    }

    /** The language a program asks for with {@code Accept-Language}: Spanish or English. */
    public static Locale language(HttpServletRequest request) {
        boolean english = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null
                && request.getLocale().getLanguage().equals("en");
        return english ? Locale.UK : SPANISH;
    }
}
