package org.acogida.access;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.acogida.access.UserAccounts.NewUser;

/**
 * What a supervisor ordered and another has to agree to: the account as it is to be.
 *
 * @param account its id, of a new one too
 * @param wanted of what is only opened or reset, the account as it is; its office is the one whose supervisors agree, as
 *     theirs are the files it opens
 */
public record AccountOrder(
        UUID id,
        AccountAct.Kind kind,
        UUID account,
        NewUser wanted,
        String reason,
        UUID askedBy,
        Instant askedAt,
        Instant lapsesAt) {

    /** After so long nobody can agree to it any more. */
    public static final Duration LAPSES = Duration.ofDays(3);

    /** Whether somebody can still agree to it. */
    public boolean isOpen(Instant now) {
        return now.isBefore(lapsesAt);
    }
}
