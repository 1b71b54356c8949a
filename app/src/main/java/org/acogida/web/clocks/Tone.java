package org.acogida.web.clocks;

import java.util.Locale;

/** How near an end is; each has a shape and a word beside its colour. */
public enum Tone {
    DUE,
    SOON,
    OVERDUE,
    PAUSED;

    /** The name style sheets know it by. */
    public String css() {
        return name().toLowerCase(Locale.ROOT);
    }
}
