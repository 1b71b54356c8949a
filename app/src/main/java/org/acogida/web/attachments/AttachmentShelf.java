package org.acogida.web.attachments;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.access.Operation;
import org.acogida.attachments.Attachments;
import org.acogida.attachments.Attachments.Attached;
import org.acogida.journal.StoredEntry;
import org.acogida.procedure.AttachmentPurpose;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Event.AttachmentAdded;
import org.acogida.rulebook.Act;
import org.acogida.web.Here;
import org.acogida.web.Words;
import org.acogida.web.acts.Setting;
import org.springframework.stereotype.Component;

/** The files a case shows: each with what it is, who attached it and when. */
@Component
public class AttachmentShelf {
    private static final int KILO = 1_000;

    private final Officers officers;

    AttachmentShelf(Officers officers) {
        this.officers = officers;
    }

    /**
     * What a page shows of a case's files.
     *
     * @param mayAdd whether the officer may attach one
     */
    public record Shelf(String caseId, boolean mayAdd, List<Item> items) {
        public Shelf {
            items = List.copyOf(items);
        }
    }

    /**
     * One file: "PDF · 213 kB", and who attached it when.
     *
     * @param purpose what it is of; empty where nothing was said
     * @param active what acts in it by itself, in words; empty where nothing does
     * @param open whether the officer may bring it down
     */
    public record Item(
            String href,
            String name,
            String about,
            String by,
            String at,
            String purpose,
            String active,
            boolean open) {}

    /** Where the last picture of the person's face is; empty where there is none, or it is closed to the officer. */
    public Optional<String> portrait(CaseId id, List<StoredEntry> history, Predicate<Operation> may) {
        return Attachments.findPortrait(history)
                .filter(_ -> may.test(Operation.Use.SEE_PORTRAIT))
                .map(_ -> "/cases/" + id + "/portrait");
    }

    /** The files of a case, the last first. */
    public Shelf of(Setting setting, List<StoredEntry> history, Here here) {
        return new Shelf(
                setting.state().id().toString(),
                setting.isAllowed(Act.ADD_ATTACHMENT),
                Attachments.list(history).reversed().stream()
                        .map(attached -> item(attached, setting, here.words()))
                        .toList());
    }

    Item item(Attached attached, Setting setting, Words words) {
        StoredEntry stored = attached.entry();
        AttachmentAdded.Details details = attached.added().details();
        boolean face = details.purpose().equals(Optional.of(AttachmentPurpose.PORTRAIT));
        return new Item(
                "/cases/" + stored.caseId() + "/attachments/" + attached.added().attachment(),
                details.name(),
                details.kind() + " · " + size(details.size(), words.locale()),
                officers.find(stored.entry().by().value())
                        .map(Officer::displayName)
                        .orElseGet(() -> words.text("officer.unknown")),
                words.moment(stored.entry().occurredAt()),
                details.purpose().map(of -> words.of("attachment.purpose", of)).orElse(""),
                details.active().stream()
                        .sorted()
                        .map(one -> words.of("attachment.active", one))
                        .collect(Collectors.joining(", ")),
                setting.isAllowed(Operation.Use.READ_ATTACHMENT)
                        && (!face || setting.isAllowed(Operation.Use.SEE_PORTRAIT)));
    }

    private static String size(long bytes, Locale locale) {
        return bytes < KILO * KILO
                ? String.format(locale, "%d kB", Math.ceilDiv(bytes, KILO))
                : String.format(locale, "%.1f MB", (double) bytes / KILO / KILO);
    }
}
