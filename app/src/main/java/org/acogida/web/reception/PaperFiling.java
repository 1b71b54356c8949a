package org.acogida.web.reception;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.acogida.casework.Submission;
import org.acogida.opening.OpenedFile;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Command;
import org.acogida.procedure.Event.FilingTimeRecorded;
import org.acogida.web.Here;
import org.acogida.web.form.Field;
import org.acogida.web.form.Filled;

/**
 * When people filed on a paper form that is keyed in later: what they said counts from then.
 *
 * @param at as it stands on the form, never in the future
 */
record PaperFiling(Instant at) {
    static final Field FIELD = Field.moment("paperFiledAt");

    /** As it was typed; empty, with a fault where it does not fit, for people who stand at the desk. */
    static Optional<PaperFiling> read(Filled filled, Here here) {
        return filled.is(FIELD.name())
                ? Optional.of(new PaperFiling(filled.momentNotAfter(FIELD.name(), here.now())))
                : Optional.empty();
    }

    /** As it was recorded when somebody was registered from paper. */
    static Optional<PaperFiling> find(OpenedFile opened) {
        return opened.entries().stream()
                .map(stored -> stored.entry().event())
                .flatMap(event ->
                        event instanceof FilingTimeRecorded time && time.source() == FilingTimeRecorded.Source.PAPER
                                ? Optional.of(new PaperFiling(time.earliest())).stream()
                                : Optional.<PaperFiling>empty().stream())
                .findFirst();
    }

    /** That the time of a filing is known from paper. */
    Command.RecordFilingTime recordTime(Here here) {
        return new Command.RecordFilingTime(new FilingTimeRecorded(
                FilingTimeRecorded.Source.PAPER, at, at, here.now(), Optional.empty(), Optional.empty()));
    }

    /** These acts of one case as of then, and that their time is known from paper. */
    List<Submission> date(List<Submission> acts, UUID id, CaseId of, Here here) {
        Submission record = Submission.now(id, of, here.by(), here.office(), recordTime(here));
        return Stream.concat(acts.stream(), Stream.of(record))
                .map(act -> act.occurred(at))
                .toList();
    }
}
