package org.acogida.web.tablets;

import org.springframework.http.HttpStatus;

/** What of a tablet's request does not fit: answered as a problem that names field, value and remedy. */
final class ExchangeFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String key;
    private final transient Object[] arguments;

    /**
     * One with its words.
     *
     * @param key the title under {@code key.title}, the detail with its remedy under {@code key}
     */
    ExchangeFault(HttpStatus status, String key, Object... arguments) {
        super(key, null, false, false);
        this.status = status;
        this.key = key;
        this.arguments = arguments.clone();
    }

    HttpStatus status() {
        return status;
    }

    String key() {
        return key;
    }

    Object[] arguments() {
        return arguments.clone();
    }
}
