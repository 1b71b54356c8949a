package org.acogida.webhooks;

/** Why nothing is sent to an address. */
public enum HostFault {
    /** It is no web address, is too long, or carries a user, a password or a fragment. */
    NO_ADDRESS,
    /** It is not https, and not this machine. */
    NOT_HTTPS,
    /** The operator has not allowed the host. */
    NOT_ALLOWED,
    /** The host is of a country in which no office of ours sits. */
    FOREIGN_COUNTRY,
    /** The host's name leads into a network that is not public, and that address is not allowed by itself. */
    NOT_PUBLIC
}
