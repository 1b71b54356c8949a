package org.acogida.statistics;

/**
 * A figure as it may be seen.
 *
 * @param count zero unless it is shown
 */
public record Figure(Mark mark, long count) {

    /** Whether it may be seen. */
    public enum Mark {
        SHOWN,
        /** One to nine. */
        SMALL,
        /** Left out, as a small one could be reckoned from it. */
        HIDDEN
    }

    static Figure shown(long count) {
        return new Figure(Mark.SHOWN, count);
    }

    static Figure of(Mark mark) {
        return new Figure(mark, 0);
    }

    public boolean isShown() {
        return mark == Mark.SHOWN;
    }
}
