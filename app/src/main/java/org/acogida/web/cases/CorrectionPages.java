package org.acogida.web.cases;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.access.Operation;
import org.acogida.casework.Answer;
import org.acogida.casework.Casework;
import org.acogida.casework.Submission;
import org.acogida.journal.StoredEntry;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Command;
import org.acogida.procedure.MergedCorrection;
import org.acogida.procedure.RecordedPerson;
import org.acogida.rulebook.Act;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.acogida.web.Names;
import org.acogida.web.acts.ActForms;
import org.acogida.web.acts.Setting;
import org.acogida.web.acts.Settings;
import org.acogida.web.form.Filled;
import org.acogida.web.form.Ids;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Takes a correction of somebody's record. What others corrected since its form was made is kept: field by field where only
 * one of them touched it, and by the officer's choice where both did.
 */
@Controller
class CorrectionPages {
    /** How often somebody else may come first before the officer is asked to look. */
    private static final int TRIES = 5;

    private final Desk desk;
    private final Settings settings;
    private final Casework casework;
    private final Officers officers;

    CorrectionPages(Desk desk, Settings settings, Casework casework, Officers officers) {
        this.desk = desk;
        this.settings = settings;
        this.casework = casework;
        this.officers = officers;
    }

    @PostMapping("/cases/{id}/acts/correct-person")
    String submit(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Here here = desk.here(officer, Operation.Use.SEE_CASE);
        OpenAct open = open(id, here);
        OptionalInt version = ActPages.version(new Filled(typed, here.words()));
        CaseState base = at(open.setting(), version);
        open = open.with(
                ActForms.correction(open.setting(), RecordedPerson.of(base).orElseThrow()));
        Choices choices = Choices.of(typed, open.form().fields());
        Filled filled = choices.filled(here.words());
        filled.check(List.of(OpenAct.OCCURRED));
        Optional<Instant> occurred = filled.occurred(OpenAct.OCCURRED.name(), here.now());
        UUID commandId = filled.uuid("commandId");
        Optional<Command> command = open.form().build(filled, commandId);
        if (command.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("madeFrom", filled.text("version"));
            model.addAttribute("beside", Beside.list(choices.fields(), story(open), base, open.form(), filled));
            return open.show(filled, model);
        }
        Submission submission = new Submission(
                commandId, open.setting().state().id(), version, here.by(), here.office(), occurred, command.get());
        return submit(submission, open, filled, response, model);
    }

    private OpenAct open(String id, Here here) {
        Setting setting = settings.open(id, here);
        return new OpenAct(
                here, setting, ActForms.find(Act.CORRECT_PERSON, setting).orElseThrow(), true);
    }

    /** The case as it stood at a version; as it stands now where nobody was registered yet. */
    private static CaseState at(Setting setting, OptionalInt version) {
        CaseState now = setting.state();
        CaseState then = CaseState.replay(
                now.id(),
                setting.history().stream()
                        .filter(stored -> stored.version() <= version.orElse(now.version()))
                        .map(StoredEntry::entry)
                        .toList());
        return then.isRegistered() ? then : now;
    }

    private FieldStory story(OpenAct open) {
        return new FieldStory(open.setting(), open.here(), officers);
    }

    private String submit(
            Submission submission, OpenAct open, Filled filled, HttpServletResponse response, Model model) {
        Answer answer = casework.submit(submission);
        int since = submission.expectedVersion().orElse(0);
        for (int tries = 1; tries < TRIES; tries++) {
            if (!(answer instanceof Answer.Conflict conflict)
                    || conflict.merged().isEmpty()) {
                break;
            }
            MergedCorrection merged = conflict.merged().get();
            if (!merged.clashes().isEmpty()) {
                return choose(conflict, merged, since, open.here(), filled, response, model);
            }
            OpenAct now = open(submission.caseId().toString(), open.here());
            if (RecordedPerson.of(now.setting().state()).equals(Optional.of(merged.person()))) {
                return told(submission, since, conflict.actual());
            }
            answer = casework.submit(again(submission, merged).expecting(conflict.actual()));
            if (answer instanceof Answer.Done) {
                return told(submission, since, conflict.actual());
            }
        }
        return open.answered(answer, filled, response, model);
    }

    /** With an id of its own, so that the same form sent twice finds what it did already. */
    private static Submission again(Submission first, MergedCorrection merged) {
        return new Submission(
                Ids.derive(first.commandId(), "merged", ""),
                first.caseId(),
                first.expectedVersion(),
                first.by(),
                first.office(),
                first.occurredAt(),
                new Command.CorrectPerson(
                        merged.person().person(), merged.person().circumstances()));
    }

    /** Saved; the file tells what others corrected between the version the form was made from and this one. */
    private static String told(Submission submission, int since, int until) {
        return "redirect:/cases/" + submission.caseId() + "?done=" + Names.slug(Act.CORRECT_PERSON) + "&since=" + since
                + "&until=" + until;
    }

    /** The form again, with what both corrected, and what the officer must choose between. */
    private String choose(
            Answer.Conflict conflict,
            MergedCorrection merged,
            int since,
            Here here,
            Filled filled,
            HttpServletResponse response,
            Model model) {
        OpenAct now = open(conflict.caseId().toString(), here);
        CaseState theirs = at(now.setting(), OptionalInt.of(conflict.actual()));
        OpenAct asked = now.with(ActForms.correction(now.setting(), merged.person()));
        Filled both = Choices.both(asked.form().fields(), filled, merged.clashes(), here.words());
        FieldStory story = story(now);
        model.addAttribute("clashing", true);
        model.addAttribute("madeFrom", Integer.toString(conflict.actual()));
        model.addAttribute("beside", Beside.list(merged.clashes(), story, theirs, asked.form(), both));
        model.addAttribute(
                "meanwhile",
                story.between(since, conflict.actual()).stream()
                        .filter(said -> merged.clashes().stream()
                                .noneMatch(field -> field.name().equals(said.field())))
                        .toList());
        response.setStatus(HttpStatus.CONFLICT.value());
        return asked.show(both, model);
    }
}
