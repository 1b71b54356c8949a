package org.acogida.attachments;

/** What became of a file that came: it can be kept, or why it cannot. */
public sealed interface Taken {

    /** It can be kept. */
    record Fit(AttachedFile file) implements Taken {}

    /** It is not kept. */
    record Unfit(Fault fault) implements Taken {}
}
