package org.acogida.web.acts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.acogida.procedure.Command;
import org.acogida.rulebook.Act;
import org.acogida.web.form.Field;
import org.acogida.web.form.Filled;

/** The form of one act in one case: what it asks, and the command its answers make. */
public record ActForm(Act act, List<Field> fields, Builder builder) {
    public ActForm {
        fields = List.copyOf(fields);
    }

    /** Makes the command of a form whose fields were checked one by one; what does not fit together becomes a fault. */
    @FunctionalInterface
    interface Builder {
        Optional<Command> build(Filled filled, UUID commandId);
    }

    /** A form whose fields, once each fits, always make a command. */
    static ActForm of(Act act, List<Field> fields, BiFunction<Filled, UUID, Command> builder) {
        return new ActForm(act, fields, (filled, id) -> Optional.of(builder.apply(filled, id)));
    }

    /** The command that the answers make; empty, with faults kept in {@code filled}, where they do not fit. */
    public Optional<Command> build(Filled filled, UUID commandId) {
        filled.check(fields);
        Optional<Command> command = filled.fits() ? builder.build(filled, commandId) : Optional.empty();
        return command.filter(c -> filled.fits());
    }

    /** Whether a question must be answered although there is nothing to choose from, so that the act makes no sense now. */
    public boolean isIdle() {
        return fields.stream()
                .anyMatch(field -> field.kind() == Field.Kind.CHOICE
                        && field.required()
                        && field.choices().isEmpty());
    }
}
