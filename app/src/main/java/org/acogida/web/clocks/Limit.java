package org.acogida.web.clocks;

import org.jspecify.annotations.Nullable;

/**
 * One limit to somebody's holding, drawn on the scale of all of theirs.
 *
 * @param left "quedan 9 días hábiles · lun 24 dic"; what is due, where no clock counts
 * @param since from when it counts
 * @param bar null for what is due at once and for what is paused
 * @param announced whether a policy over the statute sets it, and not the statute
 * @param first whether it ends before the others, and so protects
 */
public record Limit(
        String title,
        String law,
        Tone tone,
        String left,
        String since,
        @Nullable Stretch bar,
        String article,
        boolean unsure,
        boolean announced,
        boolean first) {

    /** Where a limit begins and ends and where today stands, in thousandths of the common scale. */
    public record Stretch(int from, int end, int today) {
        /** How wide the part is that has run. */
        public int run() {
            return Math.max(0, Math.min(today, end) - from);
        }

        /** How wide the whole is. */
        public int width() {
            return Math.max(4, end - from);
        }

        /** How wide the time after the end is; 0 while there is time. */
        public int over() {
            return Math.max(0, today - end);
        }
    }
}
