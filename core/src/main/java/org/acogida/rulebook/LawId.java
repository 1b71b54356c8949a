package org.acogida.rulebook;

/** The name of a law file: {@code mx-2018}. */
public record LawId(String value) implements Comparable<LawId> {
    public LawId {
        Names.check("law", value);
    }

    @Override
    public int compareTo(LawId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
