package org.acogida.procedure;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Somebody beside offices who takes part in a case for a time, and may see of it what their part needs.
 *
 * @param account who it is; nobody for a partner, which is an organisation
 * @param from never before it was admitted
 * @param until the first moment at which it is over by itself; empty where only an act ends it
 * @param endedAt when an act ended it
 * @param consent what the person agreed to, where it rests on that
 */
public record Participation(
        ParticipationId id,
        Kind kind,
        Optional<OfficerId> account,
        Optional<OrganisationId> organisation,
        Instant from,
        Optional<Instant> until,
        Optional<Instant> endedAt,
        Optional<Consent> consent) {
    private static final Duration LONGEST_SESSION = Duration.ofHours(24);

    /** In what part. */
    public enum Kind {
        /** Of one session, such as an interview (LRPCAP 23). */
        INTERPRETER,
        /** Whom the person named to act and speak in law for them (LRPCAP 11, 21). */
        REPRESENTATIVE,
        /** Who stands beside a child. */
        GUARDIAN,
        /** An organisation that supports the person, as they agreed. */
        PARTNER;

        /** The last moment at which it may end if it begins then; empty where no end is asked for. */
        public Optional<Instant> findLatestEnd(Instant from) {
            return switch (this) {
                case INTERPRETER -> Optional.of(from.plus(LONGEST_SESSION));
                case PARTNER ->
                    Optional.of(from.atOffset(ZoneOffset.UTC).plusYears(1).toInstant());
                case REPRESENTATIVE, GUARDIAN -> Optional.empty();
            };
        }
    }

    /** Whether it holds at that moment. */
    public boolean isLive(Instant at) {
        return !at.isBefore(from)
                && until.filter(end -> !at.isBefore(end)).isEmpty()
                && endedAt.filter(end -> !at.isBefore(end)).isEmpty();
    }

    /** Whether an act may still end it: it has not been ended, and its time is not over. */
    public boolean isOpen(Instant at) {
        return endedAt.isEmpty() && until.filter(end -> !at.isBefore(end)).isEmpty();
    }

    /** The same, ended then; the earlier end stays. */
    Participation ended(Instant at) {
        Instant end = endedAt.filter(at::isAfter).orElse(at);
        return new Participation(id, kind, account, organisation, from, until, Optional.of(end), consent);
    }
}
