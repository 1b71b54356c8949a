package org.acogida.people;

import java.util.List;

/** A person as described by whoever looks for one, or as on file. */
public record Described(List<NameWord> name, BirthSpan birth, Gender gender) {
    public Described {
        name = List.copyOf(name);
    }
}
