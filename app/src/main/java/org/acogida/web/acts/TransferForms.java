package org.acogida.web.acts;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Command;
import org.acogida.procedure.TransferId;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.Office;
import org.acogida.rulebook.OfficeId;
import org.acogida.web.form.Choice;
import org.acogida.web.form.Field;
import org.acogida.web.form.Filled;
import org.acogida.worklists.CaseSummary;

/** Transfers to another office: asked with the whole family, and answered by the office that was asked. */
final class TransferForms {
    private static final String TO = "to";
    private static final String REASON = "reason";
    private static final String FAMILY = "family";
    private static final String APART = "whyApart";
    private static final String VIEW = "familyView";
    private static final String TRANSFER = "transfer";
    private static final String EMPTY = "fault.empty";

    private TransferForms() {}

    /** All of the family go unless somebody is taken out. */
    static ActForm ask(Setting setting) {
        List<Choice> family = listFamily(setting);
        List<Field> fields = List.of(
                Field.choice(TO, listOffices(setting)).labelled("transferTo"),
                Field.lines(REASON).must());
        return new ActForm(
                Act.ASK_TRANSFER,
                family.isEmpty() ? fields : withFamily(fields, family),
                (filled, id) -> asked(filled, id, family));
    }

    private static List<Field> withFamily(List<Field> fields, List<Choice> family) {
        return List.of(
                fields.getFirst(),
                Field.many(FAMILY, family)
                        .labelled("transferFamily")
                        .preset(family.stream().map(Choice::value).toList()),
                fields.getLast(),
                Field.lines(APART).labelled("transferApart"),
                Field.lines(VIEW).labelled("transferView"));
    }

    private static Optional<Command> asked(Filled filled, UUID id, List<Choice> family) {
        Set<CaseId> going = filled.values(FAMILY).stream()
                .map(one -> new CaseId(UUID.fromString(one)))
                .collect(Collectors.toSet());
        Set<CaseId> staying = family.stream()
                .map(one -> new CaseId(UUID.fromString(one.value())))
                .collect(Collectors.toCollection(HashSet::new));
        staying.removeAll(going);
        if (!staying.isEmpty()) {
            List.of(APART, VIEW).stream()
                    .filter(field -> !filled.is(field))
                    .forEach(field -> filled.fault(field, EMPTY));
        }
        return filled.fits()
                ? Optional.of(new Command.AskTransfer(
                        new TransferId(id),
                        new OfficeId(filled.text(TO)),
                        filled.text(REASON),
                        going,
                        staying,
                        filled.text(APART),
                        filled.text(VIEW)))
                : Optional.empty();
    }

    private static List<Choice> listFamily(Setting setting) {
        return setting.household().stream()
                .filter(member -> !member.id().equals(setting.state().id()))
                .filter(member -> setting.whole().office().equals(Optional.of(member.office())))
                .map(TransferForms::choice)
                .toList();
    }

    private static Choice choice(CaseSummary member) {
        return new Choice(member.id().toString(), member.person());
    }

    private static List<Choice> listOffices(Setting setting) {
        String country = setting.context()
                .calendars()
                .getOffice(setting.context().office())
                .country();
        List<Office> others = setting.context().calendars().listOffices().stream()
                .filter(office -> office.country().equals(country)
                        && !setting.whole().office().equals(Optional.of(office.id())))
                .toList();
        return Choice.ofOffices(others);
    }

    static ActForm confirm(Setting setting) {
        return ActForm.of(
                Act.CONFIRM_TRANSFER,
                List.of(pending(setting)),
                (filled, id) -> new Command.ConfirmTransfer(transfer(filled)));
    }

    static ActForm decline(Setting setting) {
        return ActForm.of(
                Act.DECLINE_TRANSFER,
                List.of(pending(setting), Field.lines(REASON).must()),
                (filled, id) -> new Command.DeclineTransfer(transfer(filled), filled.text(REASON)));
    }

    static ActForm takeBack(Setting setting) {
        return ActForm.of(
                Act.TAKE_BACK_TRANSFER,
                List.of(pending(setting), Field.lines(REASON).must()),
                (filled, id) -> new Command.TakeBackTransfer(transfer(filled), filled.text(REASON)));
    }

    private static TransferId transfer(Filled filled) {
        return new TransferId(UUID.fromString(filled.text(TRANSFER)));
    }

    /** The one that waits for an answer, if one does. */
    private static Field pending(Setting setting) {
        List<Choice> pending = setting.state().transfer().stream()
                .map(asked -> new Choice(
                        asked.id().toString(),
                        setting.words()
                                .text(
                                        "transfer.asked",
                                        setting.context()
                                                .calendars()
                                                .getOffice(asked.to())
                                                .name(),
                                        setting.words().moment(asked.askedAt()))))
                .toList();
        return Field.choice(TRANSFER, pending)
                .preset(pending.isEmpty() ? "" : pending.getFirst().value());
    }
}
