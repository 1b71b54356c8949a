package org.acogida.scanner;

/** What a scanner says of a file. */
public sealed interface Finding {

    /** It knows nothing against it, or there is no scanner. */
    record Nothing() implements Finding {}

    /** It knows it for harmful, under that name of a signature. */
    record Harmful(String signature) implements Finding {}

    /** It does not answer, or not as it should; what it said instead. */
    record NoAnswer(String reason) implements Finding {}
}
