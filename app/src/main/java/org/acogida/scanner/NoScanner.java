package org.acogida.scanner;

/** Where the operator has none. */
public record NoScanner() implements FileScanner {
    @Override
    public Finding scan(byte[] file) {
        return new Finding.Nothing();
    }

    @Override
    public State state() {
        return State.NONE;
    }
}
