package org.acogida.reception;

/** Hears of a file's rows as they are done, households together. */
public interface ImportListener {

    /** How the file was read, before its first row is taken; false stops the import. */
    boolean begins(ImportForm form);

    /** What became of a row; false stops the import after what is being done, and what is done stays done. */
    boolean row(RowAnswer answer);
}
