package org.acogida.web;

import com.microsoft.playwright.Page;

/** Hands on a keyboard and nothing else. */
final class Keyboard {
    private static final int LONGEST_WALK = 200;

    /** Whether whoever works by keyboard sees where they stand: a line around it, or around what stands for it. */
    private static final String SEEN = """
            () => {
              const here = document.activeElement;
              const style = getComputedStyle(here);
              const box = here.getBoundingClientRect();
              const drawn = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0)
                || /\\d/.test(style.boxShadow.replace(/rgba?\\([^)]*\\)|\\b0px\\b/g, ''));
              const inWindow = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight
                && box.right > 0 && box.left < innerWidth;
              return here !== document.body && drawn && inWindow ? ''
                : [here.outerHTML, style.outline, style.boxShadow, JSON.stringify(box)].join(' · ');
            }""";

    private final Page page;
    private int strokes;

    Keyboard(Page page) {
        this.page = page;
    }

    /** How many keys were struck so far; a chord counts each of its keys. */
    int strokes() {
        return strokes;
    }

    /** Walks with Tab to an element; fails when it cannot be reached, or is not seen to have been. */
    Keyboard to(String selector) {
        for (int i = 0; i < LONGEST_WALK; i++) {
            press("Tab");
            if (isOn(selector)) {
                return seen();
            }
        }
        throw new AssertionError(selector + " cannot be reached with Tab from where the focus was");
    }

    /** Whether the focus is on an element that matches. */
    boolean isOn(String selector) {
        return (boolean) page.evaluate("wanted => document.activeElement.matches(wanted)", selector);
    }

    /** Waits until the focus comes to an element by itself. */
    Keyboard led(String selector) {
        page.waitForFunction("wanted => document.activeElement.matches(wanted)", selector);
        return this;
    }

    /** Fails when nothing shows where the focus is. */
    Keyboard seen() {
        String unseen = (String) page.evaluate(SEEN);
        if (!unseen.isEmpty()) {
            throw new AssertionError(page.url() + ": nothing shows that the focus is on " + unseen);
        }
        return this;
    }

    /** Presses a key that leads to another page, or to this one made anew, and waits until that is there whole. */
    Keyboard leads(String key) {
        page.evaluate("() => { window.left = true; }");
        press(key);
        page.waitForFunction("() => window.left === undefined && document.readyState === 'complete'");
        return this;
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

    /** Walks to a list and chooses from it by arrows. */
    Keyboard pick(String list, String value) {
        to(list).press("Home");
        for (int i = 0; i < LONGEST_WALK; i++) {
            if ((boolean) page.evaluate("wanted => document.activeElement.value === wanted", value)) {
                return this;
            }
            press("ArrowDown");
        }
        throw new AssertionError(list + " has no answer " + value);
    }
}
