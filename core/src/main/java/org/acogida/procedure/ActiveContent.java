package org.acogida.procedure;

/** What a kept PDF holds that acts by itself when a reader lets it, by ISO 32000-2, 12.6 and 7.11.4. */
public enum ActiveContent {
    /** JavaScript. */
    SCRIPT,
    /** Starts a program of the computer. */
    LAUNCH,
    /** Carries other files inside. */
    FILES,
    /** A form that is a program of its own (XFA). */
    FORM,
    /** Video, sound or three dimensions. */
    MEDIA,
    /** Sends what it holds somewhere, or fetches something. */
    SENDING,
    /** Encrypted or packed in a way that cannot be looked into. */
    HIDDEN
}
