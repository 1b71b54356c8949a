package org.acogida.procedure;

import java.time.Instant;
import java.util.Optional;
import org.acogida.procedure.Command.RecordToldHome;

/**
 * The one exception to the rule that nothing reaches the country of origin: the person asks for it, on a screen of their
 * own, before two officers, and may take it back (LRPCAP 21, RLRPCAP 22).
 */
public final class HomeConsent {
    private HomeConsent() {}

    /** What speaks against a telling. */
    public enum Flaw {
        /** The person did not read what was asked on a screen of their own. */
        NOT_OWN_SCREEN,
        /** What was asked stood in a language the person does not understand. */
        NOT_UNDERSTOOD,
        /** The second officer is the one who acts. */
        ONE_OFFICER,
        /** The person agreed only after it was told. */
        TOO_LATE,
        /** The person has taken it back since. */
        TAKEN_BACK
    }

    /** The first flaw of a command in the case as it stands; empty for commands of another kind. */
    public static Optional<Flaw> find(CaseState state, Command command, Context context) {
        return command instanceof RecordToldHome telling ? find(state, telling, context) : Optional.empty();
    }

    private static Optional<Flaw> find(CaseState state, RecordToldHome telling, Context context) {
        if (telling.consent().asked() != Consent.Asked.OWN_SCREEN) {
            return Optional.of(Flaw.NOT_OWN_SCREEN);
        }
        if (state.person().filter(telling.consent()::isAskedOf).isEmpty()) {
            return Optional.of(Flaw.NOT_UNDERSTOOD);
        }
        if (telling.second().equals(context.by())) {
            return Optional.of(Flaw.ONE_OFFICER);
        }
        Instant consented = telling.consentedAt();
        if (consented.isAfter(context.at())) {
            return Optional.of(Flaw.TOO_LATE);
        }
        return state.homeConsentRevokedAt()
                .filter(back -> !consented.isAfter(back))
                .map(_ -> Flaw.TAKEN_BACK);
    }

    static void check(CaseState state, Command command, Context context) {
        find(state, command, context).ifPresent(flaw -> {
            throw new IllegalArgumentException(
                    command.act() + ": " + flaw + " in case " + state.id() + "; record an incident instead");
        });
    }
}
