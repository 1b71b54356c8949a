package org.acogida.procedure;

/** What was decided on a claim, a review or the loss of protection. */
public enum Outcome {
    REFUGEE,
    COMPLEMENTARY,
    REFUSED,
    EXCLUDED,
    /** A review that leaves the refusal as it was. */
    UPHELD,
    /** A review that sets the refusal aside, so that the claim is decided anew. */
    QUASHED,
    LOST,
    KEPT;

    public boolean isProtection() {
        return this == REFUGEE || this == COMPLEMENTARY;
    }

    /** Whether it leaves the person without protection. */
    public boolean isAdverse() {
        return this == REFUSED || this == EXCLUDED || this == UPHELD || this == LOST;
    }

    /** Whether it gives less than was asked, so that its service opens a window for review (LRPCAP 25). */
    public boolean opensReview() {
        return this == REFUSED || this == EXCLUDED || this == LOST || this == COMPLEMENTARY;
    }
}
