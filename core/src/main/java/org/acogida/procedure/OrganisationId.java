package org.acogida.procedure;

/** An organisation that supports people, as the shipped list of organisations names it: {@code unhcr}. */
public record OrganisationId(String value) {
    public OrganisationId {
        if (!value.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException(
                    "organisation '" + value + "': use the id of the list of organisations, such as unhcr");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
