package org.acogida.turns;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.acogida.line.Line;
import org.acogida.rulebook.OfficeId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Lines as they stood a moment ago at most, for everybody who looks: whoever asks again meanwhile is answered from memory, and
 * what this program records itself is seen at once.
 */
@Component
public final class RecentLines {
    private static final Pattern SLIP = Pattern.compile("[A-Za-z0-9_-]{22}");

    private final Lines lines;
    private final LineDays days;
    private final Clock real;
    private final Duration lasts;
    private final Renewal offices;
    private final Map<OfficeId, Renewal> renewals = new ConcurrentHashMap<>();
    private final Map<OfficeId, Morning> mornings = new ConcurrentHashMap<>();

    /** A line that is known from an earlier day, and how it stands on a day on which nothing has happened yet. */
    private record Morning(Line known, LocalDate day, Line begun) {}

    /** An office on its day, and its line on that day. */
    public record Seen(LineDay day, Line line) {}

    RecentLines(Lines lines, LineDays days, Clock real, @Value("${acogida.turns.recent:1s}") Duration lasts) {
        this.lines = lines;
        this.days = days;
        this.real = real;
        this.lasts = lasts;
        this.offices = new Renewal(real, lasts);
    }

    /** Empty for an office that there is not. */
    public Optional<Seen> find(OfficeId office) {
        offices.renew(() -> days.find(office));
        return days.findKnown(office).map(this::see);
    }

    private Seen see(LineDay day) {
        OfficeId office = day.office().id();
        renewals.computeIfAbsent(office, of -> new Renewal(real, lasts)).renew(() -> lines.current(office));
        Line line = lines.findKnown(office).orElseGet(() -> lines.current(office));
        Morning morning = mornings.get(office);
        if (morning == null || morning.known() != line || !morning.day().equals(day.today())) {
            morning = new Morning(line, day.today(), line.on(day.today()));
            mornings.put(office, morning);
            mornings.keySet().removeIf(other -> lines.findKnown(other).isEmpty());
        }
        return new Seen(day, morning.begun());
    }

    /** The line in which a slip is; empty for a word that is on none. */
    public Optional<Seen> findBySlip(String slip) {
        return Optional.of(slip)
                .filter(word -> SLIP.matcher(word).matches())
                .flatMap(word -> lines.findKnownOffice(word).or(() -> lines.findOffice(word)))
                .flatMap(this::find);
    }
}
