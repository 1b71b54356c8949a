package org.acogida.web.clocks;

/**
 * A running clock as a page shows it.
 *
 * @param name as the law file spells it
 * @param left "quedan 9 días hábiles · lun 24 dic"
 * @param article where the law says so
 * @param unsure whether the article is still to be confirmed
 */
public record ClockView(
        String name,
        String title,
        String law,
        Tone tone,
        String left,
        ClockBar bar,
        String started,
        String article,
        boolean unsure) {}
