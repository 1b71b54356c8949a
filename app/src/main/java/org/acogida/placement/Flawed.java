package org.acogida.placement;

import java.util.List;

/** Files of which no plan can be made before what is wrong with them is mended. */
public final class Flawed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Flaw> flaws;

    Flawed(List<Flaw> flaws) {
        super(flaws.getFirst().toString());
        this.flaws = List.copyOf(flaws);
    }

    public List<Flaw> flaws() {
        return flaws;
    }
}
