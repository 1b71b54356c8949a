package org.acogida.casework;

/** Somebody stopped a change of closures before it was saved. */
final class CountingStopped extends RuntimeException {
    private static final long serialVersionUID = 1;
}
