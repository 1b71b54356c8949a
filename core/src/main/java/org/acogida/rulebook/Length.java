package org.acogida.rulebook;

/** How long a clock runs: an amount of at least 1, in a unit. */
public record Length(int amount, Unit unit) {
    public Length {
        if (amount < 1) {
            throw new IllegalArgumentException("length: amount " + amount + " must be at least 1");
        }
    }
}
