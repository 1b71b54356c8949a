package org.acogida.procedure;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.acogida.procedure.Event.ConsentRefused;

/**
 * What a person said to one organisation learning of their case for one purpose (LRPCAP 10). Where nothing stands, nobody
 * asked, and that is a no.
 *
 * @param purpose as it was written last
 * @param since when it began to stand so
 */
public record ConsentStanding(OrganisationId organisation, String purpose, State state, Instant since) {

    /** How it stands: what is given and not over holds, whatever was refused since; it is ended by an act of its own. */
    public enum State {
        ENDED,
        REFUSED,
        GIVEN
    }

    private record Asked(OrganisationId organisation, String purpose) {}

    private static final Comparator<ConsentStanding> LAST = Comparator.comparing(
                    (ConsentStanding standing) -> standing.state == State.GIVEN)
            .thenComparing(ConsentStanding::since);

    /**
     * One of each organisation and purpose that were ever asked, the first asked first.
     *
     * @param entries what happened in the case, the first first
     */
    public static List<ConsentStanding> list(CaseState state, List<Entry> entries, Instant at) {
        Map<Asked, ConsentStanding> standings = new LinkedHashMap<>();
        Stream.concat(
                        state.participations().stream().flatMap(one -> given(one, at)),
                        entries.stream().flatMap(ConsentStanding::refused))
                .sorted(Comparator.comparing(ConsentStanding::since))
                .forEach(one -> standings.merge(
                        new Asked(one.organisation, one.purpose.strip().toLowerCase(Locale.ROOT)),
                        one,
                        (first, second) -> LAST.compare(first, second) > 0 ? first : second));
        return List.copyOf(standings.values());
    }

    private static Stream<ConsentStanding> given(Participation one, Instant at) {
        if (one.organisation().isEmpty() || one.consent().isEmpty()) {
            return Stream.empty();
        }
        boolean open = one.isOpen(at);
        return Stream.of(new ConsentStanding(
                one.organisation().get(),
                one.consent().get().purpose(),
                open ? State.GIVEN : State.ENDED,
                open ? one.from() : over(one)));
    }

    private static Instant over(Participation one) {
        return Stream.concat(one.endedAt().stream(), one.until().stream())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Stream<ConsentStanding> refused(Entry entry) {
        return entry.event() instanceof ConsentRefused(ConsentRefused.Details asked)
                ? Stream.of(
                        new ConsentStanding(asked.organisation(), asked.purpose(), State.REFUSED, entry.occurredAt()))
                : Stream.empty();
    }
}
