package org.acogida.cli;

import java.io.PrintWriter;
import org.acogida.wording.Wording;

/** What every command is given: the Spring application to start, the language to speak, and where to print. */
public record Front(Class<?> application, Wording wording, PrintWriter out, PrintWriter err) {

    void say(String key, Object... arguments) {
        out.println(wording.text(key, arguments));
    }
}
