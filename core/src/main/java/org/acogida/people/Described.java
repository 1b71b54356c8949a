package org.acogida.people;

import java.util.List;

/** A person as described by whoever looks for one, or as on file; of a name that has more, the first {@link #MOST_WORDS} words. */
public record Described(List<NameWord> name, BirthSpan birth, Gender gender) {
    static final int MOST_WORDS = 12;

    public Described {
        name = name.stream().limit(MOST_WORDS).toList();
    }
}
