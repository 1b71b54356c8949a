package org.acogida.web.paper;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.access.Operation;
import org.acogida.papers.Flaw;
import org.acogida.papers.PaperKind;
import org.acogida.papers.PaperText;
import org.acogida.papers.PaperTexts;
import org.acogida.papers.Slot;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.acogida.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The texts of an office's papers: which are its own, and the form by which it sets one. */
@Controller
class PaperTextPages {
    private final Desk desk;
    private final PaperTexts texts;
    private final Officers officers;

    PaperTextPages(Desk desk, PaperTexts texts, Officers officers) {
        this.desk = desk;
        this.texts = texts;
        this.officers = officers;
    }

    /** One text in the list: whose it is and since when. */
    record Line(String href, String title, String language, String state) {}

    /** A place that a text may or must have. */
    record Place(String spelled, boolean required, String about) {}

    @GetMapping("/papers")
    String list(@AuthenticationPrincipal Officer officer, Model model) {
        Here here = desk.here(officer, Operation.Use.SET_PAPERS);
        model.addAttribute(
                "texts",
                Arrays.stream(PaperKind.values())
                        .flatMap(kind -> PaperTexts.LANGUAGES.stream()
                                .map(language -> new PaperTexts.Key(here.office(), kind, language)))
                        .map(key -> line(key, here.words()))
                        .toList());
        return "paper/texts";
    }

    private Line line(PaperTexts.Key key, Words words) {
        return new Line(
                href(key),
                words.of("paper", key.kind()),
                words.text("paper.language." + key.language()),
                state(texts.latest(key), words));
    }

    private static String href(PaperTexts.Key key) {
        return "/papers/" + key.kind().spelled() + "/" + key.language();
    }

    private String state(PaperTexts.Version version, Words words) {
        if (version.by().isEmpty()) {
            return words.text("paper.text.shipped");
        }
        String key = version.own().isPresent() ? "paper.text.own" : "paper.text.back";
        String by = officers.find(version.by().get().value())
                .map(Officer::displayName)
                .orElseGet(() -> words.text("officer.unknown"));
        return words.text(key, version.version(), by, words.moment(version.at()));
    }

    @GetMapping("/papers/{kind}/{language}")
    String show(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String kind,
            @PathVariable String language,
            @RequestParam Optional<String> done,
            Model model) {
        Here here = desk.here(officer, Operation.Use.SET_PAPERS);
        PaperTexts.Key key = key(here, kind, language);
        model.addAttribute("saved", done.isPresent());
        return show(key, texts.current(key).body(), List.of(), here.words(), model);
    }

    private String show(PaperTexts.Key key, String body, List<String> faults, Words words, Model model) {
        List<PaperTexts.Version> versions = texts.list(key);
        model.addAttribute("text", line(key, words));
        model.addAttribute("language", key.language());
        model.addAttribute("body", body);
        model.addAttribute("version", texts.latest(key).version());
        model.addAttribute("faults", faults);
        model.addAttribute("certificate", key.kind() == PaperKind.CERTIFICATE);
        model.addAttribute(
                "places",
                key.kind().known().stream()
                        .map(slot -> place(slot, key.kind(), words))
                        .toList());
        model.addAttribute(
                "versions", versions.stream().map(one -> state(one, words)).toList());
        return "paper/text";
    }

    private static Place place(Slot slot, PaperKind kind, Words words) {
        return new Place(slot.toString(), kind.required().contains(slot), words.of("paper.slot", slot));
    }

    @PostMapping("/papers/{kind}/{language}")
    String set(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String kind,
            @PathVariable String language,
            @RequestParam(defaultValue = "") String body,
            @RequestParam int version,
            @RequestParam(defaultValue = "false") boolean shipped,
            HttpServletResponse response,
            Model model) {
        Here here = desk.here(officer, Operation.Use.SET_PAPERS);
        PaperTexts.Key key = key(here, kind, language);
        PaperText own = new PaperText(body.replace("\0", ""));
        List<Flaw> flaws = shipped ? List.of() : own.check(key.kind());
        if (!flaws.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(
                    key,
                    body,
                    flaws.stream().map(flaw -> said(flaw, here.words())).toList(),
                    here.words(),
                    model);
        }
        boolean set = texts.set(key, version, shipped ? Optional.empty() : Optional.of(own), here.by(), here.now());
        if (!set) {
            response.setStatus(HttpStatus.CONFLICT.value());
            String conflict = here.words().text("paper.text.conflict", state(texts.latest(key), here.words()));
            return show(key, body, List.of(conflict), here.words(), model);
        }
        return "redirect:" + href(key) + "?done";
    }

    private static String said(Flaw flaw, Words words) {
        return words.text(flaw.key(), flaw.arguments().toArray());
    }

    private static PaperTexts.Key key(Here here, String kind, String language) {
        return PaperKind.find(kind)
                .filter(found -> PaperTexts.LANGUAGES.contains(language))
                .map(found -> new PaperTexts.Key(here.office(), found, language))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
