package org.acogida.web.cases;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.access.Operation;
import org.acogida.journal.StoredEntry;
import org.acogida.matching.Matching;
import org.acogida.opening.Glass;
import org.acogida.opening.Glasses;
import org.acogida.procedure.CaseId;
import org.acogida.rulebook.Act;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.acogida.web.Names;
import org.acogida.web.acts.Setting;
import org.acogida.web.acts.Settings;
import org.acogida.web.attachments.AttachmentShelf;
import org.acogida.web.clocks.ClockWords;
import org.acogida.web.clocks.Limits;
import org.acogida.web.clocks.Offer;
import org.acogida.web.paper.PaperShelf;
import org.acogida.web.people.Stage;
import org.acogida.web.stays.StayShelf;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The case file. */
@Controller
class CasePages {
    private final Desk desk;
    private final Settings settings;
    private final Officers officers;
    private final PaperShelf papers;
    private final AttachmentShelf attachments;
    private final Glasses glasses;
    private final Matching matching;
    private final StayShelf stays;
    private final Clock real;

    CasePages(
            Desk desk,
            Settings settings,
            Officers officers,
            PaperShelf papers,
            AttachmentShelf attachments,
            Glasses glasses,
            Matching matching,
            StayShelf stays,
            Clock real) {
        this.desk = desk;
        this.settings = settings;
        this.officers = officers;
        this.papers = papers;
        this.attachments = attachments;
        this.glasses = glasses;
        this.matching = matching;
        this.stays = stays;
        this.real = real;
    }

    @GetMapping("/cases/{id}")
    String show(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String since,
            @RequestParam(defaultValue = "") String until,
            Model model) {
        Here here = desk.here(officer, Operation.Use.SEE_CASE);
        Setting setting = settings.open(id, here);
        model.addAttribute("head", CaseHead.of(setting, new Names(here)));
        model.addAttribute(
                "glass",
                glasses.find(officer, setting.state().id())
                        .map(glass -> glass(glass, here))
                        .orElse(""));
        model.addAttribute("clocks", new ClockWords(here).running(setting.state()));
        Limits limits = Limits.of(setting.state(), here);
        model.addAttribute("limits", limits);
        boolean held = setting.state().held() || !limits.list().isEmpty();
        model.addAttribute("offers", held ? Offer.list(setting.whole(), here) : List.of());
        model.addAttribute("counsel", CounselLine.list(setting.history(), here.words()));
        model.addAttribute("mayCounsel", setting.isAllowed(Act.RECORD_COUNSEL));
        model.addAttribute("held", held);
        model.addAttribute("menu", ActMenu.of(setting));
        List<StoredEntry> history = setting.history();
        model.addAttribute("days", new Timeline(here, officers).list(history));
        model.addAttribute("attachments", attachments.of(setting, history, here));
        model.addAttribute(
                "portrait",
                attachments
                        .portrait(setting.state().id(), history, setting.allowed())
                        .orElse(""));
        model.addAttribute("papers", papers.of(setting, here));
        model.addAttribute(
                "certificate",
                setting.state().isPending() && setting.state().documents().containsKey("certificate"));
        model.addAttribute("stays", stays.of(setting));
        model.addAttribute("linked", linked(setting.state().id()));
        model.addAttribute("mayMatches", desk.may(officer, Operation.Use.SEE_MATCHES));
        model.addAttribute("stage", Stage.of(setting.opened(), here.words()));
        model.addAttribute("mayComplete", setting.isAllowed(Act.RECORD_PROFILE));
        model.addAttribute("mayCorrect", setting.isAllowed(Act.CORRECT_PERSON));
        model.addAttribute("erasureLink", setting.isAllowed(Operation.Use.ORDER_ERASURE));
        model.addAttribute("accessLink", desk.may(officer, Operation.Use.SEE_ACCESS));
        model.addAttribute(
                "meanwhile",
                version(since) < version(until)
                        ? new FieldStory(setting, here, officers).between(version(since), version(until))
                        : List.of());
        model.addAttribute(
                "done",
                Names.findAct(done).map(act -> here.words().of("act", act)).orElse(""));
        return "cases/case";
    }

    /** Another file that is held to be of the same person, and where it says why. */
    record Linked(String href, String why) {}

    private List<Linked> linked(CaseId id) {
        return matching.findLinked(id).entrySet().stream()
                .map(other -> new Linked("/cases/" + other.getKey(), "/matches/" + other.getValue()))
                .sorted(Comparator.comparing(Linked::href))
                .toList();
    }

    private static int version(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    /** How long the file stays open through the glass, and that it is judged. */
    private String glass(Glass glass, Here here) {
        long minutes =
                Math.ceilDiv(Duration.between(real.instant(), glass.endsAt()).toSeconds(), 60);
        return here.words().text("glass.banner", minutes);
    }
}
