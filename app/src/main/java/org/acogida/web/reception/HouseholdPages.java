package org.acogida.web.reception;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.acogida.access.Officer;
import org.acogida.access.Operation;
import org.acogida.casework.Answer;
import org.acogida.casework.Casework;
import org.acogida.casework.Submission;
import org.acogida.opening.CaseFiles;
import org.acogida.opening.ClosedFile;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Command;
import org.acogida.procedure.HouseholdId;
import org.acogida.procedure.Role;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.acogida.web.acts.Settings;
import org.acogida.web.form.Choice;
import org.acogida.web.form.Field;
import org.acogida.web.form.FieldView;
import org.acogida.web.form.Filled;
import org.acogida.web.form.Ids;
import org.acogida.web.reception.HouseholdForm.Move;
import org.acogida.worklists.CaseSummary;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A family that parts, and people who come together or come together again; all of it in one step, or nothing. */
@Controller
class HouseholdPages {
    private static final Field OCCURRED = Field.moment("occurredAt");
    private static final String OTHER = "otherFile";
    private static final String HOW = "how";
    private static final String REASON = "reason";
    private static final String PLACE = "separatedPlace";
    private static final String VIEW = "familyView";

    private final Desk desk;
    private final Settings settings;
    private final CaseFiles files;
    private final Casework casework;

    HouseholdPages(Desk desk, Settings settings, CaseFiles files, Casework casework) {
        this.desk = desk;
        this.settings = settings;
        this.files = files;
        this.casework = casework;
    }

    /** How people come together. */
    enum Joining {
        JOINED,
        REUNITED
    }

    private static List<Field> ofParting() {
        return List.of(
                Field.text(PLACE),
                Field.lines(REASON).labelled("separationReason").must());
    }

    private static List<Field> ofJoining(Here here) {
        List<Choice> ways = List.of(
                new Choice(Joining.REUNITED.name(), here.words().of("joining", Joining.REUNITED)),
                new Choice(Joining.JOINED.name(), here.words().of("joining", Joining.JOINED)));
        return List.of(
                Field.text(OTHER).must(),
                Field.choice(HOW, ways),
                Field.lines(REASON).labelled("joiningReason").must(),
                Field.lines(VIEW));
    }

    @GetMapping("/reception/{household}/split")
    String askToPart(@AuthenticationPrincipal Officer officer, @PathVariable String household, Model model) {
        Here here = desk.here(officer, Operation.Use.SEE_CASE);
        HouseholdForm form = form(household, here);
        return show(
                household,
                form,
                ofParting(),
                Filled.untouched(fields(form, ofParting()), here.words()),
                model,
                "split");
    }

    @GetMapping("/reception/{household}/join")
    String askToJoin(@AuthenticationPrincipal Officer officer, @PathVariable String household, Model model) {
        Here here = desk.here(officer, Operation.Use.SEE_CASE);
        HouseholdForm form = form(household, here);
        List<Field> fields = ofJoining(here);
        return show(household, form, fields, Filled.untouched(fields(form, fields), here.words()), model, "join");
    }

    private static List<Field> fields(HouseholdForm form, List<Field> others) {
        List<Field> all = new ArrayList<>(form.fields());
        all.addAll(others);
        return all;
    }

    /** The members of a family, each of whose files is opened for it. */
    private HouseholdForm form(String household, Here here) {
        List<CaseSummary> members = settings.household(household);
        members.forEach(member -> files.open(here.officer(), here.use(), member.id()));
        return new HouseholdForm(members, here.words());
    }

    @PostMapping("/reception/{household}/split")
    String part(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String household,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Here here = desk.here(officer, Operation.Use.SEE_CASE);
        HouseholdForm form = form(household, here);
        Filled filled = new Filled(typed, here.words());
        filled.check(fields(form, ofParting()));
        List<Move> moves = form.read(filled, false);
        Optional<Instant> occurred = occurred(filled, here);
        if (filled.fits()) {
            UUID id = filled.uuid("commandId");
            HouseholdId into = new HouseholdId(Ids.derive(id, "household", ""));
            List<Submission> submissions = moves.stream()
                    .filter(move -> move.goes() || move.isOther())
                    .map(move -> submission(
                            id,
                            move.member().id(),
                            move.goes()
                                    ? new Command.LeaveHousehold(
                                            into, move.role(), filled.text(REASON), filled.text(PLACE))
                                    : new Command.ChangeRelation(move.role(), filled.text(REASON)),
                            occurred,
                            here))
                    .toList();
            if (isDone(casework.submitTogether(submissions), filled, model)) {
                return "redirect:/reception/" + household + "?parted";
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(household, form, ofParting(), filled, model, "split");
    }

    @PostMapping("/reception/{household}/join")
    String join(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String household,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Here here = desk.here(officer, Operation.Use.SEE_CASE);
        HouseholdForm form = form(household, here);
        Filled filled = new Filled(typed, here.words());
        List<Field> fields = ofJoining(here);
        filled.check(fields(form, fields));
        Joining how = filled.constant(HOW, Joining.class).orElse(Joining.JOINED);
        if (how == Joining.REUNITED && filled.text(VIEW).isEmpty()) {
            filled.fault(VIEW, "fault.empty");
        }
        List<Move> moves = form.read(filled, true);
        Optional<CaseState> other = other(household, filled, here);
        Optional<Instant> occurred = occurred(filled, here);
        if (filled.fits() && other.isPresent()) {
            UUID id = filled.uuid("commandId");
            HouseholdId into = other.get().household().orElseThrow();
            List<Submission> submissions = new ArrayList<>();
            if (other.get().role() == Role.SINGLE) {
                submissions.add(submission(
                        id,
                        other.get().id(),
                        new Command.ChangeRelation(Role.HEAD, filled.text(REASON)),
                        occurred,
                        here));
            }
            moves.stream()
                    .filter(move -> move.goes() || move.isOther())
                    .map(move -> submission(id, move.member().id(), joined(move, into, how, filled), occurred, here))
                    .forEach(submissions::add);
            if (isDone(casework.submitTogether(submissions), filled, model)) {
                return "redirect:/reception/" + into + "?joined";
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(household, form, fields, filled, model, "join");
    }

    private static Command joined(Move move, HouseholdId into, Joining how, Filled filled) {
        if (!move.goes()) {
            return new Command.ChangeRelation(move.role(), filled.text(REASON));
        }
        return how == Joining.REUNITED
                ? new Command.ReuniteHousehold(into, move.role(), filled.text(REASON), filled.text(VIEW))
                : new Command.JoinHousehold(into, move.role(), filled.text(REASON));
    }

    /** Somebody of the other family, whose file is opened for it. */
    private Optional<CaseState> other(String household, Filled filled, Here here) {
        if (filled.text(OTHER).isEmpty()) {
            return Optional.empty();
        }
        Optional<CaseState> found = HouseholdForm.findCase(filled.text(OTHER)).flatMap(id -> open(id, here));
        if (found.isEmpty()) {
            filled.fault(OTHER, "fault.other-file");
        } else if (found.flatMap(CaseState::household)
                .filter(of -> of.toString().equals(household))
                .isPresent()) {
            filled.fault(OTHER, "fault.same-family");
        }
        return found;
    }

    private Optional<CaseState> open(CaseId id, Here here) {
        try {
            return Optional.of(files.open(here.officer(), here.use(), id).state());
        } catch (ClosedFile _) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> occurred(Filled filled, Here here) {
        filled.check(List.of(OCCURRED));
        return filled.occurred(OCCURRED.name(), here.now());
    }

    private static Submission submission(UUID form, CaseId id, Command command, Optional<Instant> occurred, Here here) {
        return Submission.now(
                        Ids.derive(form, command.act().name(), id.toString()), id, here.by(), here.office(), command)
                .occurred(occurred);
    }

    private static boolean isDone(List<Answer> answers, Filled filled, Model model) {
        for (Answer answer : answers) {
            switch (answer) {
                case Answer.Invalid invalid ->
                    filled.fault(
                            invalid.field(), invalid.key(), invalid.arguments().toArray());
                case Answer.NotAllowed _ -> model.addAttribute("notAllowed", true);
                case Answer.Refused _, Answer.Conflict _ -> model.addAttribute("failed", true);
                case Answer.Done _, Answer.HeldBack _ -> {}
            }
        }
        return answers.stream().allMatch(Answer.Done.class::isInstance);
    }

    private static String show(
            String household, HouseholdForm form, List<Field> fields, Filled filled, Model model, String what) {
        model.addAttribute("household", household);
        model.addAttribute("what", what);
        model.addAttribute("rows", form.rows(filled));
        model.addAttribute("fields", FieldView.list(fields, filled, form.words()));
        model.addAttribute("occurred", FieldView.of(OCCURRED, filled, form.words()));
        model.addAttribute("commandId", UUID.randomUUID());
        model.addAttribute("faults", filled.faults());
        return "reception/household";
    }
}
