package org.acogida.casework;

/** Told how far the counting of an office's cases has come; may be asked from another thread. */
@FunctionalInterface
public interface Counting {

    void reached(int cases, int of);
}
