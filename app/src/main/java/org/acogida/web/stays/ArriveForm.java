package org.acogida.web.stays;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.acogida.casework.Submission;
import org.acogida.procedure.BedId;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Command;
import org.acogida.procedure.Event;
import org.acogida.procedure.Incident;
import org.acogida.procedure.IncidentId;
import org.acogida.procedure.SiteId;
import org.acogida.procedure.StayId;
import org.acogida.procedure.StayStep;
import org.acogida.sites.Site;
import org.acogida.web.Here;
import org.acogida.web.form.Choice;
import org.acogida.web.form.Field;
import org.acogida.web.form.Filled;
import org.acogida.web.form.Ids;

/**
 * What is asked when somebody comes to a site with their family, and the acts that the answers make: all of them are done, or
 * none. To come to a closed site is to be admitted to a station, in the same step.
 */
record ArriveForm(Site site, CaseId person, List<Comer> comers, List<Choice> beds, Here here) {
    static final String ID = "commandId";
    static final String WHO = "who";
    static final String STEP = "step";
    static final String BED = "bed";
    static final String UNTIL = "until";
    static final String WORDS = "words";
    static final String VIEW = "view";
    static final String OCCURRED = "occurredAt";
    static final String REASONS = "reasons";

    /** By the button beside a refusal: that they are there all the same. */
    static final String FACT = "fact";

    /** What stands before the id of a case in the name of the field that carries its reservation. */
    static final String STAY = "stay.";

    private static final List<StayStep> STEPS = List.of(StayStep.ARRIVED, StayStep.RESERVED, StayStep.FOUND);

    List<Field> fields() {
        List<Field> fields = new ArrayList<>(
                List.of(step(), Field.choice(BED, beds).optional().labelled("stayBed"), until()));
        if (site.kind().isClosed()) {
            fields.add(Field.lines(REASONS).labelled("againstOffers"));
        }
        return fields;
    }

    private Field step() {
        return Field.choice(STEP, Choice.of("stay-step", STEPS, here.words()))
                .labelled("stayStep")
                .preset(StayStep.ARRIVED.name());
    }

    private static Field until() {
        return Field.moment(UNTIL).labelled("stayUntil");
    }

    /** Asked where somebody of the family does not come. */
    static List<Field> apart() {
        return List.of(
                Field.lines(WORDS).labelled("stayApart"), Field.lines(VIEW).labelled("familyView"));
    }

    static Field occurred() {
        return Field.moment(OCCURRED);
    }

    List<Field> all() {
        List<Field> all = new ArrayList<>(fields());
        all.addAll(apart());
        all.add(occurred());
        return all;
    }

    SiteId siteId() {
        return new SiteId(site.id());
    }

    /** What becomes of whoever comes. */
    StayStep chosenStep(Filled filled) {
        return filled.is(FACT)
                ? StayStep.FOUND
                : filled.constant(STEP, StayStep.class).filter(STEPS::contains).orElse(StayStep.ARRIVED);
    }

    /** The acts; empty, with faults kept in {@code filled}, where an answer does not fit. */
    List<Submission> read(Filled filled) {
        filled.check(List.of(step(), until(), occurred()));
        filled.check(apart());
        StayStep step = chosenStep(filled);
        Set<String> coming = new HashSet<>(filled.values(WHO));
        List<Comer> chosen = comers.stream()
                .filter(comer -> coming.contains(comer.id().toString()))
                .toList();
        if (chosen.isEmpty()) {
            filled.check(List.of(Field.many(WHO, List.of()).labelled("stayWho").must()));
        }
        if (step == StayStep.RESERVED && !filled.is(UNTIL)) {
            filled.fault(UNTIL, "fault.empty");
        }
        Optional<Instant> occurred = filled.occurred(OCCURRED, here.now());
        if (!filled.fits()) {
            return List.of();
        }
        Optional<BedId> bed = step.takesBed() ? Ids.find(filled.text(BED)).map(BedId::new) : Optional.empty();
        CaseId first = chosen.stream()
                .map(Comer::id)
                .filter(person::equals)
                .findFirst()
                .orElse(chosen.getFirst().id());
        List<Submission> acts = new ArrayList<>();
        for (Comer comer : chosen) {
            Optional<BedId> own = bed.filter(_ -> comer.id().equals(first));
            acts.addAll(list(comer, step, own, occurred, filled));
        }
        return acts;
    }

    private List<Submission> list(
            Comer comer, StayStep step, Optional<BedId> bed, Optional<Instant> occurred, Filled filled) {
        UUID form = filled.uuid(ID);
        List<Submission> acts = new ArrayList<>();
        held(comer, step, form, occurred.orElse(here.now()), filled.text(REASONS))
                .ifPresent(command -> acts.add(submission(form, comer.id(), command, occurred)));
        acts.add(submission(
                form,
                comer.id(),
                new Command.RecordStay(
                        stay(comer, form, filled),
                        step,
                        siteId(),
                        bed,
                        step == StayStep.RESERVED ? filled.moment(UNTIL) : Optional.empty(),
                        new Event.StayRecorded.Details(filled.text(WORDS), filled.text(VIEW))),
                occurred));
        return acts;
    }

    /** At a closed site: the admission that the law judges, or that a child was found there. */
    private Optional<Command> held(Comer comer, StayStep step, UUID form, Instant at, String reasons) {
        if (!site.kind().isClosed() || comer.isHeld()) {
            return Optional.empty();
        }
        return switch (step) {
            case ARRIVED -> Optional.of(new Command.AdmitToStation(site.name(), reasons));
            case FOUND ->
                comer.mayBeChild(here.context().today())
                        ? Optional.of(new Command.RecordIncident(
                                new IncidentId(
                                        Ids.derive(form, "incident", comer.id().toString())),
                                Incident.Kind.CHILD_IN_STATION,
                                at,
                                site.name()))
                        : Optional.empty();
            case RESERVED, MOVED, WENT_ON_LEAVE, ABSENCE_NOTICED, CAME_BACK, LEFT, LAPSED -> Optional.empty();
        };
    }

    /** The stay that a reservation began, as the form carries it; else one that follows from the form. */
    private static StayId stay(Comer comer, UUID form, Filled filled) {
        return new StayId(Ids.find(filled.text(STAY + comer.id()))
                .orElseGet(() -> Ids.derive(form, "stay", comer.id().toString())));
    }

    private Submission submission(UUID form, CaseId id, Command command, Optional<Instant> occurred) {
        return Submission.now(
                        Ids.derive(form, command.act().name(), id.toString()), id, here.by(), here.office(), command)
                .occurred(occurred);
    }
}
