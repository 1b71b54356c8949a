package org.acogida.procedure;

import java.util.Optional;
import org.acogida.procedure.Command.LiftLegalHold;
import org.acogida.procedure.Command.PlaceLegalHold;

/** Whether a legal hold can be placed or lifted as was said. */
public final class LegalHolds {
    private LegalHolds() {}

    /** What speaks against it. */
    public enum Flaw {
        /** A hold was placed under that id already. */
        ID_TAKEN,
        /** No hold stands under that id. */
        NOT_STANDING,
        /** The act on which it rests is missing. */
        NO_ACT,
        /** It would be lifted without a reason. */
        NO_REASONS,
        /** Who lifts it is who placed it. */
        ONE_OFFICER,
        /** It would be lifted before it was placed. */
        TOO_EARLY
    }

    /** The first flaw of a command in the case as it stands; empty for commands of another kind. */
    public static Optional<Flaw> find(CaseState state, Command command, Context context) {
        return switch (command) {
            case PlaceLegalHold place -> placed(state, place);
            case LiftLegalHold lift -> lifted(state, lift, context);
            default -> Optional.empty();
        };
    }

    private static Optional<Flaw> placed(CaseState state, PlaceLegalHold command) {
        if (state.legalHolds().stream().anyMatch(hold -> hold.id().equals(command.hold()))) {
            return Optional.of(Flaw.ID_TAKEN);
        }
        return command.basis().isBlank() ? Optional.of(Flaw.NO_ACT) : Optional.empty();
    }

    private static Optional<Flaw> lifted(CaseState state, LiftLegalHold command, Context context) {
        Optional<LegalHold> standing = state.listStandingHolds().stream()
                .filter(hold -> hold.id().equals(command.hold()))
                .findFirst();
        if (standing.isEmpty()) {
            return Optional.of(Flaw.NOT_STANDING);
        }
        if (standing.get().placedBy().equals(context.by())) {
            return Optional.of(Flaw.ONE_OFFICER);
        }
        if (context.at().isBefore(standing.get().placedAt())) {
            return Optional.of(Flaw.TOO_EARLY);
        }
        return command.reasons().isBlank() ? Optional.of(Flaw.NO_REASONS) : Optional.empty();
    }

    static void check(CaseState state, Command command, Context context) {
        find(state, command, context).ifPresent(flaw -> {
            throw new IllegalArgumentException(
                    command.act() + ": " + flaw + " in case " + state.id() + "; correct what was sent");
        });
    }
}
