package org.acogida.web.tablets;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.acogida.access.Officer;
import org.acogida.filing.FilingTime;
import org.acogida.tablets.Lease;
import org.acogida.tablets.Tablet;
import org.acogida.tablets.TabletAct;
import org.acogida.web.AccountNames;
import org.acogida.web.Words;

/** Tablets and what came from them, in the words of one page. */
final class TabletWords {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final AccountNames names;
    private final Words words;

    TabletWords(List<Officer> everybody, Words words) {
        this.names = new AccountNames(everybody, words);
        this.words = words;
    }

    /**
     * A tablet in words.
     *
     * @param unsent how many packets it had left, as it last told; a dash where it told nothing
     */
    record Line(
            String href,
            String name,
            String contact,
            String unsent,
            boolean anyUnsent,
            String officer,
            String lease,
            boolean revoked) {}

    /** What was done with one. */
    record ActLine(String at, String what, String who, String reason) {}

    List<Line> lines(List<Tablet> tablets, List<Lease> last, Instant now) {
        Map<UUID, Lease> leases = last.stream().collect(Collectors.toMap(Lease::tablet, Function.identity()));
        return tablets.stream().map(tablet -> line(tablet, leases, now)).toList();
    }

    private Line line(Tablet tablet, Map<UUID, Lease> leases, Instant now) {
        Lease lease = leases.get(tablet.id());
        return new Line(
                "/tablets/" + tablet.id(),
                tablet.name(),
                words.moment(tablet.contactAt()),
                tablet.unsent().isPresent() ? words.number(tablet.unsent().getAsInt()) : "–",
                tablet.unsent().orElse(0) > 0,
                lease == null ? words.text("tablets.nobody") : name(lease.officer()),
                lease == null
                        ? ""
                        : words.text(
                                lease.until().isBefore(now) ? "tablets.lease.over" : "tablets.lease.until",
                                words.moment(lease.until())),
                tablet.isRevoked());
    }

    ActLine line(TabletAct act) {
        return new ActLine(words.moment(act.at()), words.of("tablets.act", act.kind()), name(act.by()), act.reason());
    }

    /** "Ana López (Recepción)". */
    String name(UUID officer) {
        return names.name(officer);
    }

    /** "vie 19 oct 2018, 10:02 (±1 min)", or both ends where they lie further apart than a day. */
    String filed(FilingTime time) {
        long minutes =
                Math.max(1, time.uncertainty().plus(MINUTE).minusMillis(1).toMinutes());
        return time.uncertainty().compareTo(Duration.ofHours(12)) > 0
                ? words.text("filed.between", words.moment(time.earliest()), words.moment(time.latest()))
                : minutes >= 120
                        ? words.text("filed.hours", words.moment(time.about()), (minutes + 59) / 60)
                        : words.text("filed.minutes", words.moment(time.about()), minutes);
    }
}
