package org.acogida.tablets;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.acogida.filing.FilingTime;
import org.acogida.filing.FilingTimes;
import org.acogida.procedure.Event.FilingTimeRecorded;
import org.acogida.procedure.OfficerId;
import org.acogida.rulebook.Office;
import org.acogida.rulebook.OfficeId;

/** What a packet holds, once opened: acts of a reception, or the place of what does not fit. */
public final class PacketTarget {
    private static final Instant RECEIVED = Instant.parse("2018-10-19T18:00:00Z");
    private static final int LONGEST_PLACE = 60;
    private static final Office OFFICE =
            new Office(new OfficeId("puente"), "Puente", "mx", "inm", ZoneId.of("America/Mexico_City"));

    private PacketTarget() {}

    /** Called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        try {
            PacketBody body = BodyReader.read(bytes);
            FilingTime filed =
                    FilingTimes.reckon(body.filed(), RECEIVED.minusSeconds(90_000), RECEIVED.plusSeconds(5), RECEIVED);
            PacketActs acts = new PacketActs(
                    filed, FilingTimeRecorded.Source.TABLET, new UUID(0, 1), new OfficerId(new UUID(0, 2)), OFFICE);
            boolean none = switch (body) {
                case PacketBody.Family family ->
                    family.people().stream()
                            .anyMatch(member -> acts.list(family, member).isEmpty());
                case PacketBody.Addition addition ->
                    acts.list(addition, filed.earliest()).isEmpty();
                case PacketBody.Portrait portrait -> portrait.jpeg().isEmpty();
            };
            if (none) {
                throw new IllegalStateException("a packet without acts");
            }
        } catch (BodyReader.Misfit misfit) {
            if (misfit.field().length() > LONGEST_PLACE) {
                throw new IllegalStateException("a place that says more than where: " + misfit.field());
            }
        }
    }
}
