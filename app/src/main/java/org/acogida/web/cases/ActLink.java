package org.acogida.web.cases;

import org.acogida.rulebook.Act;
import org.acogida.web.Names;
import org.acogida.web.acts.Setting;

/** An act as a page offers it: the address of its form, and what it is called. */
record ActLink(Act act, String href, String title) {
    static ActLink of(Act act, Setting setting) {
        return new ActLink(
                act,
                "/cases/" + setting.state().id() + "/acts/" + Names.slug(act),
                setting.words().of("act", act));
    }

    /** The same, whose form begins with what the address names. */
    ActLink with(String query) {
        return new ActLink(act, href + "?" + query, title);
    }
}
