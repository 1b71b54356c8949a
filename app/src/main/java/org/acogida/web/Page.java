package org.acogida.web;

import java.time.LocalDate;
import org.acogida.access.Officer;
import org.jspecify.annotations.Nullable;

/** What the layout of each page needs: who is signed in, where one is, and the demonstration's day, if it is one. */
public record Page(
        @Nullable Officer officer, String path, @Nullable LocalDate demonstrationDay) {

    /** Marks the part of the navigation the page belongs to. */
    public boolean under(String prefix) {
        return path.equals(prefix) || path.startsWith(prefix + "/");
    }
}
