package org.acogida.attachments;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.acogida.journal.Journal;
import org.acogida.keys.PersonKeys;
import org.acogida.procedure.AttachmentId;
import org.acogida.procedure.CaseId;
import org.springframework.jdbc.core.JdbcTemplate;

/** Seals attached files that versions of the program without keys wrote in clear, one by one, as the owner. */
public final class PlainAttachments {

    private static final String FIRST = "select attachment_id, case_id from attachment_part order by attachment_id";

    private final JdbcTemplate owner;
    private final Journal journal;
    private final PersonKeys keys;

    public PlainAttachments(DataSource owner, PersonKeys keys) {
        this.owner = new JdbcTemplate(owner);
        this.journal = new Journal(this.owner, keys);
        this.keys = keys;
    }

    private record Place(AttachmentId attachment, CaseId caseId) {}

    /** Seals all there are; entries must be sealed before. What is sealed already stays as it is. */
    public void seal() {
        List<Place> all = owner.query(
                FIRST,
                (row, number) -> new Place(
                        new AttachmentId(row.getObject(1, UUID.class)), new CaseId(row.getObject(2, UUID.class))));
        all.forEach(this::seal);
    }

    private void seal(Place place) {
        UUID attachment = place.attachment().value();
        byte[] payload = Objects.requireNonNull(owner.queryForObject(
                "select payload from attachment_part where attachment_id = ?", byte[].class, attachment));
        if (!AttachmentPart.isSealed(payload[0])) {
            long key = journal.load(List.of(place.caseId()))
                    .getOrDefault(place.caseId(), List.of())
                    .getFirst()
                    .key();
            owner.update(
                    "update attachment_part set payload = ? where attachment_id = ?",
                    AttachmentPart.seal(place.caseId(), place.attachment(), key, payload, keys),
                    attachment);
        }
    }
}
