package org.acogida.scanner;

/** Looks into files before they are kept. */
public interface FileScanner {

    /** What is known against a file. */
    Finding scan(byte[] file);

    /** How it is there, as seen a few seconds ago at most. */
    State state();

    /** Whether there is one, and whether it answers. */
    enum State {
        NONE,
        HERE,
        AWAY
    }
}
