package org.acogida.rulebook;

/** How long a clock runs: an amount in a unit, at least 1 and at most some ten years. */
public record Length(int amount, Unit unit) {
    public Length {
        if (amount < 1 || amount > unit.most()) {
            throw new IllegalArgumentException("length: amount " + amount + " of " + Names.spelled(unit)
                    + " must be at least 1 and at most " + unit.most());
        }
    }
}
