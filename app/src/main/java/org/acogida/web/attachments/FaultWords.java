package org.acogida.web.attachments;

import org.acogida.attachments.AttachedFile;
import org.acogida.attachments.Fault;
import org.acogida.web.Words;

/** Says why a file was not kept, and what to do: which file, the reason, the remedy. */
public final class FaultWords {
    private static final int LONGEST = 60;

    private final Words words;

    public FaultWords(Words words) {
        this.words = words;
    }

    /** For a file of that name, which may be any; where it has none, the rest. */
    public String of(String name, Fault fault) {
        String why = words.of("attachment.fault", fault);
        String plain = AttachedFile.plain(name);
        return plain.isEmpty()
                ? why
                : words.text(
                        "attachment.fault.of",
                        plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain,
                        why);
    }
}
