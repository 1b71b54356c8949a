package org.acogida.generators;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Command;
import org.acogida.procedure.Command.AskTransfer;
import org.acogida.procedure.Command.ConfirmTransfer;
import org.acogida.procedure.Command.DeclineTransfer;
import org.acogida.procedure.Command.TakeBackTransfer;
import org.acogida.procedure.Context;
import org.acogida.procedure.Transfer;
import org.acogida.procedure.TransferId;
import org.acogida.procedure.Transfers;
import org.acogida.rulebook.Office;
import org.acogida.rulebook.OfficeId;

/** Transfers to another office, and their answers, at times late or of one that is over. */
public final class SampleTransfers {
    private SampleTransfers() {}

    /** Whether a command is about a transfer. */
    public static boolean isOne(Command command) {
        return switch (command) {
            case AskTransfer _, ConfirmTransfer _, DeclineTransfer _, TakeBackTransfer _ -> true;
            default -> false;
        };
    }

    /** What can be meant at the office of the act; empty where nothing can. */
    static Optional<Command> next(Dice dice, CaseState state, Context context) {
        TransferId id = state.transfer()
                .map(Transfer::id)
                .filter(_ -> dice.percent(85))
                .orElseGet(() -> new TransferId(dice.uuid()));
        List<OfficeId> offices =
                context.calendars().listOffices().stream().map(Office::id).toList();
        Command command = switch (dice.between(1, 6)) {
            case 1, 2 -> ask(new TransferId(dice.uuid()), dice.pick(offices));
            case 3, 4 -> new ConfirmTransfer(id);
            case 5 -> new DeclineTransfer(id, "sin lugar");
            default -> new TakeBackTransfer(id, "ya no hace falta");
        };
        return Optional.of(command)
                .filter(meant -> Transfers.find(state, meant, context).isEmpty());
    }

    /** Of a person alone. */
    public static AskTransfer ask(TransferId id, OfficeId to) {
        return new AskTransfer(id, to, "su familia está allá", Set.of(), Set.of(), "", "");
    }
}
