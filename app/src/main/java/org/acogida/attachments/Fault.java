package org.acogida.attachments;

/** Why a file is not kept. */
public enum Fault {
    /** No bytes came. */
    EMPTY,
    /** Larger than {@link AttachedFile#LARGEST}. */
    TOO_BIG,
    /** Nothing is left of its name without folders and invisible characters. */
    NO_NAME,
    /** Its name is longer than {@link AttachedFile#LONGEST_NAME}. */
    LONG_NAME,
    /** Neither PDF, JPEG nor PNG by its first bytes. */
    OTHER_KIND,
    /** A picture was asked for, and this is a PDF. */
    NO_PICTURE,
    /** A picture that breaks off. */
    NOT_WHOLE,
    /** A picture of more pixels, or of more work, than is taken. */
    TOO_LARGE_PICTURE,
    /** A JPEG in the four inks of printers. */
    INKS,
    /** A picture that cannot be read. */
    UNREADABLE,
    /** The scanner knows it for harmful. */
    HARMFUL,
    /** The scanner does not answer, and without it nothing is kept. */
    SCANNER_AWAY,
    /** Too many files came at once; this one waited too long. */
    BUSY
}
