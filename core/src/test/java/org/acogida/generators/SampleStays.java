package org.acogida.generators;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.acogida.procedure.BedId;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Command;
import org.acogida.procedure.Command.RecordStay;
import org.acogida.procedure.Context;
import org.acogida.procedure.Event.StayRecorded;
import org.acogida.procedure.SiteId;
import org.acogida.procedure.StayId;
import org.acogida.procedure.StayStep;
import org.acogida.procedure.Stays;

/** Steps of stays at two sites. */
final class SampleStays {
    private SampleStays() {}

    /** What can be meant as the stays stand; empty where nothing can. */
    static Optional<Command> next(Dice dice, CaseState state, Context context) {
        StayStep step = dice.any(StayStep.class);
        RecordStay command = new RecordStay(
                state.stays().isEmpty() || dice.percent(30)
                        ? new StayId(dice.uuid())
                        : state.stays().getLast().id(),
                step,
                new SiteId(new UUID(0, dice.between(1, 2))),
                step.takesBed() ? Optional.of(new BedId(dice.uuid())) : Optional.empty(),
                step == StayStep.WENT_ON_LEAVE || step == StayStep.RESERVED
                        ? Optional.of(context.at().plus(Duration.ofDays(1)))
                        : Optional.empty(),
                new StayRecorded.Details("", ""));
        return Optional.<Command>of(command)
                .filter(meant -> Stays.find(state, meant, context).isEmpty());
    }
}
