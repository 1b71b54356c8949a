package org.acogida.web.reception;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.acogida.casework.Submission;
import org.acogida.line.LineRules;
import org.acogida.opening.OpenedFile;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Command;
import org.acogida.procedure.Event.FilingTimeRecorded;
import org.acogida.web.Here;
import org.acogida.web.form.Begun;
import org.acogida.web.form.Field;
import org.acogida.web.form.Filled;

/**
 * When people filed on a paper form that is keyed in later: what they said counts from then.
 *
 * @param at as it stands on the paper, never in the future
 * @param keyedIn when the form into which it is keyed was begun; not before {@code at}
 */
record PaperFiling(Instant at, Instant keyedIn) {
    static final Field FIELD = Field.moment("paperFiledAt");

    /** The field that says which time the form was asked about. */
    static final String ASKED = "paperAskedAt";

    /** As it was typed; empty, with a fault where it does not fit, for people who stand at the desk. */
    static Optional<PaperFiling> read(Filled filled, Here here) {
        if (!filled.is(FIELD.name())) {
            return Optional.empty();
        }
        Instant at = filled.momentNotAfter(FIELD.name(), here.now());
        Instant begun = Begun.read(filled, here.now());
        return Optional.of(new PaperFiling(at, begun.isBefore(at) ? at : begun));
    }

    /**
     * Asks once whether what was typed is the true day, where it lies further back than paper is usually keyed in. What is sent again as
     * it stands is taken: the true day protects.
     */
    static void doubt(Filled filled, LineRules rules, Here here) {
        Optional<LocalDate> day = filled.moment(FIELD.name())
                .map(here.words()::dayOf)
                .filter(typed -> typed.isBefore(rules.firstPaperDay(here.words().dayOf(here.now()))));
        if (day.isPresent() && !filled.text(ASKED).equals(filled.text(FIELD.name()))) {
            filled.fault(FIELD.name(), "fault.paper-old", here.words().day(day.get()));
        }
    }

    /** Whether what does not fit in a command is the time that was typed from paper. */
    static boolean isItsTime(String flawed, Filled filled) {
        return flawed.equals("occurredAt") && filled.is(FIELD.name());
    }

    /** A form of whose time nothing need be asked, as it was recorded before. */
    static Map<String, List<String>> known(String typed) {
        return Map.of(FIELD.name(), List.of(typed), ASKED, List.of(typed));
    }

    /** What a form that is shown carries unseen: when it was begun, and of which time it was asked whether it is the true one. */
    static Map<String, String> unseen(Filled filled, Here here) {
        String asked = filled.findFault(FIELD.name()).isPresent() ? FIELD.name() : ASKED;
        return Map.of(Begun.FIELD, Begun.carried(filled, here.now()), ASKED, filled.text(asked));
    }

    /** As it was recorded when somebody was registered from paper. */
    static Optional<PaperFiling> find(OpenedFile opened) {
        return opened.entries().stream()
                .map(stored -> stored.entry().event())
                .flatMap(event ->
                        event instanceof FilingTimeRecorded time && time.source() == FilingTimeRecorded.Source.PAPER
                                ? Optional.of(new PaperFiling(time.earliest(), time.receivedAt())).stream()
                                : Optional.<PaperFiling>empty().stream())
                .findFirst();
    }

    /** That the time of a filing is known from paper. */
    Command.RecordFilingTime recordTime() {
        return new Command.RecordFilingTime(new FilingTimeRecorded(
                FilingTimeRecorded.Source.PAPER, at, at, keyedIn, Optional.empty(), Optional.empty()));
    }

    /** These acts of one case as of then, and that their time is known from paper. */
    List<Submission> date(List<Submission> acts, UUID id, CaseId of, Here here) {
        Submission record = Submission.now(id, of, here.by(), here.office(), recordTime());
        return Stream.concat(acts.stream(), Stream.of(record))
                .map(act -> act.occurred(at))
                .toList();
    }
}
