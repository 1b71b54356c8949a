package org.acogida.reception;

/** Hears of a file's rows as they are done, households together. */
public interface ImportListener {

    /** How many rows the file has, before the first is taken; false stops the import. */
    boolean rows(long count);

    /** What became of a row; false stops the import after its household, and what is done stays done. */
    boolean row(RowAnswer answer);
}
