package org.acogida.exports;

/** What became of an order. */
public sealed interface ExportAnswer {

    /** The file is made, and written down. */
    record Made() implements ExportAnswer {}

    /** It would hold another number of persons than was said; nothing is made. */
    record OtherNumber(long people) implements ExportAnswer {}
}
