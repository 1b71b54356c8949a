package org.acogida.web.stays;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.acogida.casework.Submission;
import org.acogida.procedure.BedId;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Command;
import org.acogida.procedure.Event;
import org.acogida.procedure.Stay;
import org.acogida.procedure.StayStep;
import org.acogida.web.Here;
import org.acogida.web.Words;
import org.acogida.web.form.Choice;
import org.acogida.web.form.Field;
import org.acogida.web.form.FieldView;
import org.acogida.web.form.Filled;
import org.acogida.web.form.Ids;

/** What is asked when a stay goes on in one way; its fields are sent under the name of the step. */
record StepForm(StayStep step, List<Choice> beds) {
    /** The steps that are asked for here; to come to a site, or to be expected there, has a page of its own. */
    static final Set<StayStep> STEPS =
            EnumSet.complementOf(EnumSet.of(StayStep.RESERVED, StayStep.ARRIVED, StayStep.FOUND));

    private static final String BED = "bed";
    private static final String UNTIL = "until";
    private static final String WORDS = "words";
    private static final String OCCURRED = "occurredAt";

    /** The same as a page shows it. */
    record View(StayStep step, String title, String about, List<FieldView> fields) {}

    /** The ways in which a stay can go on as it stands, the likeliest first. */
    static List<StayStep> listNext(Stay.State state) {
        return switch (state) {
            case RESERVED -> List.of(StayStep.LAPSED);
            case HERE -> List.of(StayStep.LEFT, StayStep.MOVED, StayStep.WENT_ON_LEAVE, StayStep.ABSENCE_NOTICED);
            case ON_LEAVE -> List.of(StayStep.CAME_BACK, StayStep.LEFT, StayStep.ABSENCE_NOTICED);
            case ABSENT -> List.of(StayStep.CAME_BACK, StayStep.LEFT);
            case LEFT, LAPSED -> List.of();
        };
    }

    List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        switch (step) {
            case MOVED -> fields.add(Field.choice(BED, beds).optional().labelled("moveBed"));
            case WENT_ON_LEAVE -> {
                fields.add(Field.moment(UNTIL).must().labelled("leaveUntil"));
                fields.add(Field.text(WORDS).labelled("leaveTo"));
            }
            case ABSENCE_NOTICED -> fields.add(Field.text(WORDS).labelled("absenceNote"));
            case LEFT -> fields.add(Field.text(WORDS).must().labelled("leftTo"));
            case LAPSED -> fields.add(Field.text(WORDS).labelled("lapsedWhy"));
            case CAME_BACK, RESERVED, ARRIVED, FOUND -> {}
        }
        fields.add(Field.moment(OCCURRED).labelled("stayOccurred"));
        return fields.stream().map(field -> field.under(prefix())).toList();
    }

    private String prefix() {
        return step + ".";
    }

    View view(Filled filled, Words words) {
        return new View(
                step,
                words.of("stay-do", step),
                words.textOr("stay-do." + step + ".about", ""),
                FieldView.list(fields(), filled, words));
    }

    /** The act; empty, with faults kept in {@code filled}, where an answer does not fit. */
    Optional<Submission> read(Stay stay, CaseId id, Filled filled, Here here) {
        filled.check(fields().stream()
                .filter(field -> !field.name().equals(prefix() + BED))
                .toList());
        Optional<Instant> occurred = filled.occurred(prefix() + OCCURRED, here.now());
        if (!filled.fits()) {
            return Optional.empty();
        }
        UUID form = filled.uuid(ArriveForm.ID);
        Submission now = Submission.now(
                Ids.derive(form, step.name(), id.toString()),
                id,
                here.by(),
                here.office(),
                new Command.RecordStay(
                        stay.id(),
                        step,
                        stay.site(),
                        step.takesBed() ? Ids.find(filled.text(prefix() + BED)).map(BedId::new) : Optional.empty(),
                        filled.moment(prefix() + UNTIL),
                        new Event.StayRecorded.Details(filled.text(prefix() + WORDS), "")));
        return Optional.of(now.occurred(occurred));
    }

    /** Where the form asks what a refusal is about: when it happened, if it is about nothing else that is asked. */
    void explain(String field, String key, List<String> arguments, Filled filled) {
        String of = prefix() + field;
        filled.fault(
                fields().stream().anyMatch(asked -> asked.name().equals(of)) ? of : prefix() + OCCURRED,
                key,
                arguments.toArray());
    }
}
