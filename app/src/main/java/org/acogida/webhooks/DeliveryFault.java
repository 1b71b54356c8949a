package org.acogida.webhooks;

/**
 * Why an event could not be delivered.
 *
 * @param detail the status that was answered, or which fault of the host; else empty
 */
public record DeliveryFault(Kind kind, String detail) {

    /** What went wrong. */
    public enum Kind {
        /** An answer other than 2xx; redirects are not followed. */
        STATUS,
        TIMEOUT,
        /** The host's name is not known now. */
        NAME,
        CERTIFICATE,
        CONNECTION,
        /** The host must not be told of events; a {@link HostFault}. */
        HOST,
        /** The account that registered it is shut. */
        ACCOUNT
    }

    /** Whether it can pass without anybody doing something here. */
    boolean mayPass() {
        return kind != Kind.HOST && kind != Kind.ACCOUNT;
    }
}
