package org.acogida.rulebook;

/** What a clock counts. Working days know only the country's calendar; business days the office's, all layers together. */
public enum Unit {
    HOURS,
    CALENDAR_DAYS,
    WORKING_DAYS,
    BUSINESS_DAYS,
    WEEKS,
    MONTHS
}
