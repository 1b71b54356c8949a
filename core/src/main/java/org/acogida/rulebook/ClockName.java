package org.acogida.rulebook;

/** The name of a clock, as its law file spells it: {@code decide}, {@code station-extended}. */
public record ClockName(String value) implements Comparable<ClockName> {
    public ClockName {
        Names.check("clock", value);
    }

    @Override
    public int compareTo(ClockName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
