package org.acogida.procedure;

import java.util.Optional;
import java.util.Set;
import org.acogida.procedure.Command.AskTransfer;
import org.acogida.procedure.Command.ConfirmTransfer;
import org.acogida.procedure.Command.DeclineTransfer;
import org.acogida.procedure.Command.TakeBackTransfer;
import org.acogida.rulebook.Fact;
import org.acogida.rulebook.Milestone;
import org.acogida.rulebook.OfficeId;

/** Whether a case can be transferred to another office as was said: the office that has it asks, the other one answers. */
public final class Transfers {
    private Transfers() {}

    /** What speaks against it. */
    public enum Flaw {
        /** The case is at that office already. */
        SAME_OFFICE,
        /** Who asks, or takes back what was asked, is not at the office that has the case. */
        NOT_OF_SENDER,
        /** Who answers is not at the office that was asked. */
        NOT_OF_RECEIVER
    }

    /** The first flaw of a command in the case as it stands; empty for commands of another kind. */
    public static Optional<Flaw> find(CaseState state, Command command, Context context) {
        return switch (command) {
            case AskTransfer ask when isAt(state, ask.to()) -> Optional.of(Flaw.SAME_OFFICE);
            case AskTransfer _ -> sent(state, context);
            case TakeBackTransfer _ -> sent(state, context);
            case ConfirmTransfer _ -> answered(state, context);
            case DeclineTransfer _ -> answered(state, context);
            default -> Optional.empty();
        };
    }

    private static Optional<Flaw> sent(CaseState state, Context context) {
        return isAt(state, context.office()) ? Optional.empty() : Optional.of(Flaw.NOT_OF_SENDER);
    }

    /** Where nothing waits for an answer, the law says so. */
    private static Optional<Flaw> answered(CaseState state, Context context) {
        return state.transfer()
                .filter(transfer -> !transfer.to().equals(context.office()))
                .map(_ -> Flaw.NOT_OF_RECEIVER);
    }

    private static boolean isAt(CaseState state, OfficeId office) {
        return state.office().equals(Optional.of(office));
    }

    /** Whether nothing is done in the file any more: what would be, is by a claim that is reopened or made anew. */
    static boolean isClosed(CaseState state) {
        boolean ended = state.claim().isClosedUnheard() || state.has(Milestone.RETURNED);
        return ended && !state.isPending() && state.protection().isEmpty() && !state.held();
    }

    /** Whether somebody who is, or may be, a child would be moved without anybody's plan of what is best for them. */
    static boolean isChildUnplanned(CaseState state, AskTransfer ask, Context context) {
        return (state.circumstances().unaccompanied() || !ask.staying().isEmpty()) && isUnplanned(state, context);
    }

    /** Whether the person is, or may be, a child for whom nobody has planned what is best. */
    public static boolean isUnplanned(CaseState state, Context context) {
        Set<Fact> facts = Facts.ofPerson(state, context.today());
        return facts.contains(Fact.BEST_INTERESTS_UNPLANNED);
    }

    static void check(CaseState state, Command command, Context context) {
        find(state, command, context).ifPresent(flaw -> {
            throw new IllegalArgumentException(
                    command.act() + ": " + flaw + " in case " + state.id() + "; correct what was sent");
        });
    }
}
