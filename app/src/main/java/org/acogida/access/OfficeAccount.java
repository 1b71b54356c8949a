package org.acogida.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An account as the supervisors of its office look after it.
 *
 * @param lastUse the day of the last sign-in or the last request of one of its programs; empty for none in 90 days
 * @param secondFactor whether it shows codes
 * @param passkeys how many devices sign it in
 * @param providers the institutions by which it may sign in
 * @param sessions how many are open
 * @param tokens how many programs may work in its name
 */
public record OfficeAccount(
        Officer officer,
        Optional<LocalDate> lastUse,
        boolean secondFactor,
        int passkeys,
        List<String> providers,
        int sessions,
        int tokens) {

    public OfficeAccount {
        providers = List.copyOf(providers);
    }
}
