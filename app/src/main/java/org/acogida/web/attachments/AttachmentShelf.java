package org.acogida.web.attachments;

import java.util.List;
import java.util.Locale;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.access.Operation;
import org.acogida.attachments.Attachments;
import org.acogida.attachments.Attachments.Attached;
import org.acogida.journal.StoredEntry;
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
     * @param mayRead whether the officer may bring one down; otherwise they only see that it is there
     */
    public record Shelf(String caseId, boolean mayAdd, boolean mayRead, List<Item> items) {
        public Shelf {
            items = List.copyOf(items);
        }
    }

    /** One file: "PDF · 213 kB", and who attached it when. */
    public record Item(String href, String name, String about, String by, String at) {}

    /** The files of a case, the last first. */
    public Shelf of(Setting setting, List<StoredEntry> history, Here here) {
        return new Shelf(
                setting.state().id().toString(),
                setting.isAllowed(Act.ADD_ATTACHMENT),
                setting.isAllowed(Operation.Use.READ_ATTACHMENT),
                Attachments.list(history).reversed().stream()
                        .map(attached -> item(attached, here.words()))
                        .toList());
    }

    Item item(Attached attached, Words words) {
        StoredEntry stored = attached.entry();
        return new Item(
                "/cases/" + stored.caseId() + "/attachments/" + attached.added().attachment(),
                attached.added().details().name(),
                attached.added().details().kind() + " · "
                        + size(attached.added().details().size(), words.locale()),
                officers.find(stored.entry().by().value())
                        .map(Officer::displayName)
                        .orElseGet(() -> words.text("officer.unknown")),
                words.moment(stored.entry().occurredAt()));
    }

    private static String size(long bytes, Locale locale) {
        return bytes < KILO * KILO
                ? String.format(locale, "%d kB", Math.ceilDiv(bytes, KILO))
                : String.format(locale, "%.1f MB", (double) bytes / KILO / KILO);
    }
}
