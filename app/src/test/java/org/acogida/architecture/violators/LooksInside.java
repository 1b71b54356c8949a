package org.acogida.architecture.violators;

/** Reads what is private. */
final class LooksInside {
    static int fields(Object other) {
        return other.getClass().getDeclaredFields().length;
    }

    private LooksInside() {}
}
