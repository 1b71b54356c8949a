package org.acogida.turns;

import org.acogida.line.Line;
import org.acogida.line.LineEvent;
import org.acogida.line.LineFlaw;

/** What became of something that was to be recorded in a line. */
public sealed interface Recorded {
    /** It is recorded, now or when the same form was sent before; with the first event of it, and the line after it. */
    record Done(LineEvent first, Line line) implements Recorded {}

    /** It cannot happen, and nothing of it was recorded. */
    record Refused(LineFlaw flaw) implements Recorded {}

    /** There was nothing to record: nobody waits. */
    record Nothing() implements Recorded {}
}
