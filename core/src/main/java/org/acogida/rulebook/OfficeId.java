package org.acogida.rulebook;

/** The name of an office: {@code ciudad-hidalgo}. */
public record OfficeId(String value) {
    public OfficeId {
        Names.check("office", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
