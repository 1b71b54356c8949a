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

    /** Whether it goes against the person, so that service opens a window for review. */
    public boolean isAdverse() {
        return this == REFUSED || this == EXCLUDED || this == UPHELD || this == LOST;
    }
}
