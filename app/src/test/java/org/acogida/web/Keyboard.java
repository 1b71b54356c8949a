package org.acogida.web;

import com.microsoft.playwright.Page;

/** Hands on a keyboard and nothing else. */
final class Keyboard {
    private static final int LONGEST_WALK = 200;

    private final Page page;
    private int strokes;

    Keyboard(Page page) {
        this.page = page;
    }

    /** How many keys were struck so far; a chord counts each of its keys. */
    int strokes() {
        return strokes;
    }

    /** Walks with Tab to an element; fails when it cannot be reached. */
    Keyboard to(String selector) {
        for (int i = 0; i < LONGEST_WALK; i++) {
            press("Tab");
            boolean there = (boolean) page.evaluate("wanted => document.activeElement.matches(wanted)", selector);
            if (there) {
                return this;
            }
        }
        throw new AssertionError(selector + " cannot be reached with Tab from where the focus was");
    }

    Keyboard type(String text) {
        strokes += text.length();
        page.keyboard().type(text);
        return this;
    }

    /** Chooses a radio button or a box that has the focus, or presses a button. */
    Keyboard press(String key) {
        strokes += key.split("\\+").length;
        page.keyboard().press(key);
        return this;
    }

    /** Walks to a group of radio buttons and chooses one by arrows. */
    Keyboard choose(String name, String value) {
        to("[name='" + name + "']");
        for (int i = 0; i < LONGEST_WALK; i++) {
            press("Space");
            if ((boolean) page.evaluate("wanted => document.activeElement.value === wanted", value)) {
                return this;
            }
            press("ArrowDown");
        }
        throw new AssertionError(name + " has no answer " + value);
    }
}
