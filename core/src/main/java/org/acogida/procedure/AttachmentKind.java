package org.acogida.procedure;

/** What an attached file is, by its first bytes. */
public enum AttachmentKind {
    PDF,
    JPEG,
    PNG
}
