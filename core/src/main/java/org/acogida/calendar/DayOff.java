package org.acogida.calendar;

import org.acogida.norm.Citation;
import org.acogida.norm.Text;

/** A dated, cited stretch of days that do not count as business days. */
public record DayOff(DayRange days, Kind kind, Layer layer, Text name, Citation source) {

    /** A weekend, a public holiday, a published suspension of terms, or a closed office. */
    public enum Kind {
        WEEKEND,
        HOLIDAY,
        SUSPENSION,
        CLOSURE
    }
}
