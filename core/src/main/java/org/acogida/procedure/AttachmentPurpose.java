package org.acogida.procedure;

/** What a picture or a file is of, where that was said. */
public enum AttachmentPurpose {
    /** The person's face. */
    PORTRAIT,
    /** The side of a document with the photo; of a passport, the page of data. */
    DOCUMENT_FRONT,
    /** The other side of a document. */
    DOCUMENT_BACK
}
