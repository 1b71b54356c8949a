package org.acogida.attachments;

import java.util.Optional;
import java.util.Set;
import org.acogida.procedure.ActiveContent;
import org.acogida.procedure.AttachmentPurpose;

/**
 * A file made to do harm.
 *
 * @param about what is wrong with it
 * @param becomes what must become of it
 */
@SuppressWarnings("ArrayRecordComponent")
record HostileFile(String about, String name, byte[] content, Optional<AttachmentPurpose> purpose, Becomes becomes) {

    /** What becomes of a hostile file. */
    sealed interface Becomes {
        /** A picture drawn anew. */
        record Picture() implements Becomes {}

        /** Refused, for this reason. */
        record Refused(Fault fault) implements Becomes {}

        /** Either, as chance has damaged it. */
        record PictureOrRefused() implements Becomes {}

        /** A PDF kept as evidence, marked with what acts in it. */
        record Marked(Set<ActiveContent> active) implements Becomes {}
    }

    static HostileFile picture(String about, String name, byte[] content) {
        return new HostileFile(about, name, content, Optional.empty(), new Becomes.Picture());
    }

    static HostileFile refused(String about, String name, byte[] content, Fault fault) {
        return new HostileFile(about, name, content, Optional.empty(), new Becomes.Refused(fault));
    }

    static HostileFile damaged(String about, String name, byte[] content) {
        return new HostileFile(about, name, content, Optional.empty(), new Becomes.PictureOrRefused());
    }

    static HostileFile marked(String about, byte[] content, ActiveContent... active) {
        return new HostileFile(about, about + ".pdf", content, Optional.empty(), new Becomes.Marked(Set.of(active)));
    }

    @Override
    public String toString() {
        return about;
    }
}
