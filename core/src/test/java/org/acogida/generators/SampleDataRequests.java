package org.acogida.generators;

import java.util.List;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Command;
import org.acogida.procedure.Command.AnswerData;
import org.acogida.procedure.Command.AskData;
import org.acogida.procedure.Command.CarryOutData;
import org.acogida.procedure.Context;
import org.acogida.procedure.DataRequest;
import org.acogida.procedure.DataRequestId;
import org.acogida.procedure.DataRequests;

/** What a person asks of their own data, and what becomes of it: always what can be meant. */
public final class SampleDataRequests {
    private SampleDataRequests() {}

    /** One such command. */
    public static Command next(Dice dice, CaseState state, Context context) {
        Command command = any(dice, state);
        return DataRequests.find(state, command, context).isEmpty() ? command : ask(dice);
    }

    private static Command any(Dice dice, CaseState state) {
        List<DataRequest> requests = state.dataRequests();
        if (requests.isEmpty() || dice.percent(40)) {
            return ask(dice);
        }
        DataRequest one = dice.pick(requests);
        return one.answeredAt().isPresent()
                ? new CarryOutData(one.id(), "")
                : new AnswerData(one.id(), dice.any(DataRequest.Answer.class), dice.oneOf("", "impedimento legal"));
    }

    private static Command ask(Dice dice) {
        return new AskData(new DataRequestId(dice.uuid()), dice.any(DataRequest.Kind.class), "mi nombre está mal");
    }
}
