package org.acogida.web.reception;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.acogida.access.Access;
import org.acogida.access.Officer;
import org.acogida.access.Operation;
import org.acogida.casework.Answer;
import org.acogida.casework.Casework;
import org.acogida.casework.Submission;
import org.acogida.line.LineRules;
import org.acogida.opening.CaseFiles;
import org.acogida.opening.OpenedFile;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.ClaimStatus;
import org.acogida.procedure.Command;
import org.acogida.procedure.HouseholdId;
import org.acogida.procedure.Manner;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.Milestone;
import org.acogida.rulebook.PathwayRule;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.acogida.web.Names;
import org.acogida.web.acts.Settings;
import org.acogida.web.attachments.AttachmentShelf;
import org.acogida.web.form.FieldView;
import org.acogida.web.form.Filled;
import org.acogida.web.form.Ids;
import org.acogida.web.people.Stage;
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

/** A family that was registered: each one's pathway, and all their claims and certificates in one step. */
@Controller
class FamilyPages {
    private final Desk desk;
    private final Settings settings;
    private final CaseFiles files;
    private final Casework casework;
    private final FamilyStory story;
    private final Access access;
    private final AttachmentShelf shelf;
    private final LineRules rules;

    FamilyPages(
            Desk desk,
            Settings settings,
            CaseFiles files,
            Casework casework,
            FamilyStory story,
            Access access,
            AttachmentShelf shelf,
            LineRules rules) {
        this.desk = desk;
        this.settings = settings;
        this.files = files;
        this.casework = casework;
        this.story = story;
        this.access = access;
        this.shelf = shelf;
        this.rules = rules;
    }

    /** One of the family. */
    record Member(
            String id,
            String person,
            String role,
            String pathway,
            String reason,
            String article,
            String claim,
            boolean mayClaim,
            boolean proposed,
            boolean certificate,
            String portrait,
            boolean mayPhotograph,
            Stage stage,
            boolean mayComplete) {}

    /** One of the family as lists have them, with their file. */
    private record Opened(CaseSummary summary, OpenedFile file) {}

    /** Each one's file is opened once for the page. */
    private List<Opened> open(String household, Here here) {
        return settings.household(household).stream()
                .map(member -> new Opened(member, files.open(here.officer(), here.use(), member.id())))
                .toList();
    }

    @GetMapping("/reception/{household}")
    String show(@AuthenticationPrincipal Officer officer, @PathVariable String household, Model model) {
        Here here = desk.here(officer, Operation.Use.SEE_CASE);
        List<Opened> family = open(household, here);
        return show(here, household, family, untouched(family, here), model);
    }

    /** Whoever was registered from paper claimed on it, unless the officer says otherwise. */
    private static Filled untouched(List<Opened> family, Here here) {
        String at = family.stream()
                .flatMap(member -> PaperFiling.find(member.file()).stream())
                .findFirst()
                .map(paper -> here.words().input(paper.at()))
                .orElse("");
        return new Filled(PaperFiling.known(at), here.words());
    }

    private String show(Here here, String household, List<Opened> family, Filled filled, Model model) {
        model.addAttribute("paper", FieldView.of(PaperFiling.FIELD, filled, here.words()));
        boolean anyClaims = family.stream().anyMatch(member -> isClaimant(member.summary(), here));
        List<Member> views =
                family.stream().map(member -> view(member, anyClaims, here)).toList();
        model.addAttribute("household", household);
        model.addAttribute("members", views);
        model.addAttribute(
                "story",
                story.tell(
                        family.stream().map(Opened::file).toList(), new HouseholdId(UUID.fromString(household)), here));
        model.addAttribute("toClaim", views.stream().anyMatch(Member::proposed));
        model.addAttribute("commandId", UUID.randomUUID());
        model.addAttribute("unseen", PaperFiling.unseen(filled, here));
        return "reception/family";
    }

    private Member view(Opened member, boolean anyClaims, Here here) {
        CaseSummary summary = member.summary();
        OpenedFile opened = member.file();
        CaseState state = opened.state();
        Predicate<Operation> may = operation -> access.may(here.officer().role(), operation, opened.relations());
        Names names = new Names(here);
        PathwayRule rule = names.findPathway(summary.law(), summary.pathway()).orElse(null);
        boolean mayClaim = state.claim() != ClaimStatus.STANDS && state.claim() != ClaimStatus.GRANTED;
        boolean claims =
                isClaimant(summary, here) || (anyClaims && summary.role().isDependant());
        return new Member(
                summary.id().toString(),
                summary.person(),
                here.words().of("household-role", summary.role()),
                names.pathway(summary.law(), summary.pathway()),
                rule == null ? "" : here.words().law(rule.reason()),
                rule == null ? "" : rule.source().norm(),
                here.words().of("claim", state.claim()),
                mayClaim,
                mayClaim && claims,
                state.has(Milestone.CERTIFICATE_ISSUED),
                shelf.portrait(summary.id(), opened.entries(), may).orElse(""),
                may.test(Operation.of(Act.ADD_ATTACHMENT)),
                Stage.of(opened, here.words()),
                may.test(Operation.of(Act.RECORD_PROFILE)));
    }

    private static boolean isClaimant(CaseSummary summary, Here here) {
        return new Names(here)
                .findPathway(summary.law(), summary.pathway())
                .filter(rule -> rule.kind() == PathwayRule.Kind.CLAIM)
                .isPresent();
    }

    /** Files the claims of those chosen and issues each a certificate, all or none. */
    @PostMapping("/reception/{household}/claims")
    String claim(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String household,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Here here = desk.here(officer, Operation.Use.SEE_CASE);
        Filled filled = new Filled(typed, here.words());
        filled.check(List.of(PaperFiling.FIELD));
        Optional<PaperFiling> paper = PaperFiling.read(filled, here);
        PaperFiling.doubt(filled, rules, here);
        if (!filled.fits()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(here, household, open(household, here), filled, model);
        }
        Set<String> chosen = new HashSet<>(filled.values("member"));
        List<Submission> submissions = new ArrayList<>();
        for (CaseSummary member : settings.household(household)) {
            if (chosen.contains(member.id().toString())) {
                submissions.addAll(claim(member, filled, paper, here));
            }
        }
        List<Answer> answers = submissions.isEmpty() ? List.of() : casework.submitTogether(submissions);
        if (answers.stream().allMatch(Answer.Done.class::isInstance)) {
            return "redirect:/reception/" + household;
        }
        model.addAttribute("failed", true);
        return show(here, household, open(household, here), filled, model);
    }

    private static List<Submission> claim(CaseSummary member, Filled filled, Optional<PaperFiling> paper, Here here) {
        UUID form = filled.uuid("commandId");
        String which = member.id().toString();
        Manner manner = filled.constant("manner", Manner.class).orElse(Manner.ORAL);
        List<Submission> files = List.of(Submission.now(
                Ids.derive(form, "claim", which),
                member.id(),
                here.by(),
                here.office(),
                new Command.FileClaim(manner, filled.text("statement"))));
        List<Submission> dated = paper.map(
                        filed -> filed.date(files, Ids.derive(form, "time", which), member.id(), here))
                .orElse(files);
        Submission issues = Submission.now(
                Ids.derive(form, "certificate", which),
                member.id(),
                here.by(),
                here.office(),
                new Command.IssueCertificate(""));
        return Stream.concat(dated.stream(), Stream.of(issues)).toList();
    }
}
