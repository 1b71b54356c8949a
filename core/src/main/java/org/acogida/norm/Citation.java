package org.acogida.norm;

/** Where a value comes from: a norm with its article ("LRPCAP 24"), and how sure the reading is. */
public record Citation(String norm, Confidence confidence) {
    public Citation {
        if (norm.isBlank()) {
            throw new IllegalArgumentException("norm: must name a norm and its article, got ''");
        }
    }

    public static Citation confirmed(String norm) {
        return new Citation(norm, Confidence.CONFIRMED);
    }

    public boolean isUnsure() {
        return confidence.isUnsure();
    }
}
