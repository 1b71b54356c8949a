package org.acogida.web.tablets;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.acogida.web.form.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON that a tablet sends, field by field; throws {@link ExchangeFault} for what does not fit, whole or in a field. */
record ExchangeBody(JsonNode json, String path) {
    /** The largest that is read, in bytes. */
    static final int LARGEST = 2 * 1024 * 1024;

    private static final int LONGEST_SHOWN = 60;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    static ExchangeBody read(HttpServletRequest request) throws IOException {
        return read(request.getInputStream().readNBytes(LARGEST + 1));
    }

    static ExchangeBody read(byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw new ExchangeFault(HttpStatus.CONTENT_TOO_LARGE, "exchange.too-large", LARGEST / 1024 / 1024);
        }
        try {
            JsonNode json = MAPPER.readTree(bytes);
            if (!json.isObject()) {
                throw broken(bytes.length);
            }
            return new ExchangeBody(json, "");
        } catch (JacksonException _) {
            throw broken(bytes.length);
        }
    }

    private static ExchangeFault broken(int length) {
        return new ExchangeFault(HttpStatus.BAD_REQUEST, "exchange.broken", length);
    }

    private ExchangeFault misfit(String field, @Nullable JsonNode value, String wanted) {
        String shown = value == null ? "" : value.isString() ? value.stringValue() : value.toString();
        String cut = shown.length() > LONGEST_SHOWN ? shown.substring(0, LONGEST_SHOWN) + "…" : shown;
        return new ExchangeFault(HttpStatus.BAD_REQUEST, "exchange." + wanted, path + field, whole(cut));
    }

    /** With a sign that says so in the place of each half of a pair, which no answer can hold. */
    private static String whole(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /** A text of so many characters at most. */
    String text(String field, int longest) {
        @Nullable JsonNode value = json.get(field);
        if (value == null
                || !value.isString()
                || value.stringValue().isEmpty()
                || value.stringValue().length() > longest) {
            throw misfit(field, value, "text");
        }
        return value.stringValue();
    }

    /** A text without spaces, of letters, digits and signs of ASCII. */
    String word(String field, int longest) {
        String text = text(field, longest);
        if (!text.chars().allMatch(letter -> letter > ' ' && letter <= '~')) {
            throw misfit(field, json.get(field), "text");
        }
        return text;
    }

    UUID id(String field) {
        @Nullable JsonNode value = json.get(field);
        if (value == null || !value.isString()) {
            throw misfit(field, value, "id");
        }
        return Ids.find(value.stringValue()).orElseThrow(() -> misfit(field, value, "id"));
    }

    /** A whole number within bounds. */
    long number(String field, long least, long most) {
        @Nullable JsonNode value = json.get(field);
        if (value == null || !value.isIntegralNumber() || !value.canConvertToLong()) {
            throw misfit(field, value, "number");
        }
        long number = value.longValue();
        if (number < least || number > most) {
            throw misfit(field, value, "number");
        }
        return number;
    }

    boolean has(String field) {
        return json.hasNonNull(field);
    }

    byte[] bytes(String field, int longest) {
        String text = text(field, longest);
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException _) {
            throw misfit(field, json.get(field), "base64");
        }
    }

    /** The objects of a list, so many at most. */
    List<ExchangeBody> list(String field, int most) {
        @Nullable JsonNode value = json.get(field);
        if (value == null || !value.isArray() || value.size() > most) {
            throw misfit(field, value, "list");
        }
        List<ExchangeBody> parts = new ArrayList<>();
        for (JsonNode part : value) {
            String at = path + field + "[" + parts.size() + "].";
            if (!part.isObject()) {
                throw misfit(field, part, "list");
            }
            parts.add(new ExchangeBody(part, at));
        }
        return parts;
    }
}
