package org.acogida.places;

/** What a site is. Nobody leaves a closed one at will, so no child and nobody on whom one depends is put there (LM 99, LRPCAP 20). */
public enum SiteKind {
    STATION(true),
    PROVISIONAL(true),
    SHELTER(false),
    COMMUNITY(false),
    TRANSIT(false);

    private final boolean closed;

    SiteKind(boolean closed) {
        this.closed = closed;
    }

    public boolean isClosed() {
        return closed;
    }
}
