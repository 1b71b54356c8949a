package org.acogida.procedure;

import java.time.Instant;
import java.util.Optional;
import org.acogida.procedure.Command.AdmitParticipant;
import org.acogida.procedure.Command.EndParticipation;

/** Who may be let into a case, and for how long. */
public final class Participations {
    private Participations() {}

    /** What speaks against letting somebody into a case. */
    public enum Flaw {
        /** Something stands under that id already. */
        ID_TAKEN,
        /** Nothing stands under that id. */
        ID_UNKNOWN,
        /** A guardian, for somebody who is surely no child. */
        ADULT,
        /** A representative whom the person did not name in words of their own. */
        NOT_NAMED,
        /** A partner to whom the person did not agree. */
        NO_CONSENT,
        /** A partner, and the person had what was asked not before their own eyes. */
        CONSENT_SPOKEN,
        /** A partner, and what was asked stood in a language the person does not understand. */
        CONSENT_NOT_UNDERSTOOD,
        /** An interpreter or a partner without an end. */
        ENDLESS,
        /** One whose end lies too far away. */
        TOO_LONG,
        /** One that would be over before it begins. */
        OVER
    }

    /** The first flaw of a command in the case as it stands; empty for commands of another kind. */
    public static Optional<Flaw> find(CaseState state, Command command, Context context) {
        return switch (command) {
            case AdmitParticipant admit -> find(state, admit, context);
            case EndParticipation end
            when state.findParticipation(end.participation()).isEmpty() -> Optional.of(Flaw.ID_UNKNOWN);
            default -> Optional.empty();
        };
    }

    private static Optional<Flaw> find(CaseState state, AdmitParticipant command, Context context) {
        if (state.findParticipation(command.participation()).isPresent()) {
            return Optional.of(Flaw.ID_TAKEN);
        }
        return rests(state, command, context).or(() -> lasts(command, context));
    }

    private static Optional<Flaw> rests(CaseState state, AdmitParticipant command, Context context) {
        return switch (command.kind()) {
            case INTERPRETER -> Optional.empty();
            case REPRESENTATIVE -> flaw(Flaw.NOT_NAMED, command.consent().isEmpty());
            case GUARDIAN -> flaw(Flaw.ADULT, isSurelyAdult(state, context));
            case PARTNER -> command.consent().map(given -> agreed(state, given)).orElse(Optional.of(Flaw.NO_CONSENT));
        };
    }

    private static boolean isSurelyAdult(CaseState state, Context context) {
        return state.person()
                .flatMap(Person::birth)
                .filter(birth -> birth.isSurelyAdult(context.today()))
                .isPresent();
    }

    private static Optional<Flaw> agreed(CaseState state, Consent consent) {
        if (consent.asked() == Consent.Asked.SPOKEN) {
            return Optional.of(Flaw.CONSENT_SPOKEN);
        }
        return flaw(
                Flaw.CONSENT_NOT_UNDERSTOOD,
                state.person().filter(consent::isAskedOf).isEmpty());
    }

    private static Optional<Flaw> lasts(AdmitParticipant command, Context context) {
        Instant from = command.from().isBefore(context.at()) ? context.at() : command.from();
        Optional<Instant> latest = command.kind().findLatestEnd(command.from());
        if (command.until().isEmpty()) {
            return flaw(Flaw.ENDLESS, latest.isPresent());
        }
        Instant until = command.until().get();
        if (!until.isAfter(from)) {
            return Optional.of(Flaw.OVER);
        }
        return flaw(Flaw.TOO_LONG, latest.filter(until::isAfter).isPresent());
    }

    private static Optional<Flaw> flaw(Flaw flaw, boolean holds) {
        return holds ? Optional.of(flaw) : Optional.empty();
    }

    static void check(CaseState state, Command command, Context context) {
        find(state, command, context).ifPresent(flaw -> {
            throw new IllegalArgumentException(
                    command.act() + ": " + flaw + " in case " + state.id() + "; correct what was sent");
        });
    }
}
