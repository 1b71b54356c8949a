package org.acogida.web.acts;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.acogida.procedure.Command;
import org.acogida.procedure.DataRequest;
import org.acogida.procedure.DataRequestId;
import org.acogida.rulebook.Act;
import org.acogida.web.form.Choice;
import org.acogida.web.form.Field;
import org.acogida.web.form.Filled;

/** What the person asks of their own data, and what becomes of it. */
final class DataForms {
    private static final String REQUEST = "request";

    private DataForms() {}

    static ActForm ask(Setting setting) {
        return ActForm.of(
                Act.ASK_DATA,
                List.of(
                        Field.choice("kind", setting.choices("data", DataRequest.Kind.class))
                                .labelled("dataKind"),
                        Field.lines("words")),
                (filled, id) -> new Command.AskData(
                        new DataRequestId(id),
                        filled.constant("kind", DataRequest.Kind.class).orElseThrow(),
                        filled.text("words")));
    }

    static ActForm answer(Setting setting) {
        return ActForm.of(
                Act.ANSWER_DATA,
                List.of(
                        request(setting, DataRequest::isUnanswered),
                        Field.choice("answer", setting.choices("data-answer", DataRequest.Answer.class))
                                .labelled("dataAnswer"),
                        Field.lines("reasons").labelled("dataReasons")),
                (filled, id) -> new Command.AnswerData(
                        request(filled),
                        filled.constant("answer", DataRequest.Answer.class).orElseThrow(),
                        filled.text("reasons")));
    }

    static ActForm carryOut(Setting setting) {
        return ActForm.of(
                Act.CARRY_OUT_DATA,
                List.of(request(setting, DataRequest::isOwed), Field.lines("note")),
                (filled, id) -> new Command.CarryOutData(request(filled), filled.text("note")));
    }

    private static Field request(Setting setting, Predicate<DataRequest> which) {
        List<Choice> open = setting.state().dataRequests().stream()
                .filter(which)
                .map(one -> new Choice(
                        one.id().toString(),
                        setting.words().of("data", one.kind()) + " · "
                                + setting.words().moment(one.askedAt())))
                .toList();
        return Field.choice(REQUEST, open)
                .preset(open.size() == 1 ? open.getFirst().value() : "");
    }

    private static DataRequestId request(Filled filled) {
        return new DataRequestId(UUID.fromString(filled.text(REQUEST)));
    }
}
