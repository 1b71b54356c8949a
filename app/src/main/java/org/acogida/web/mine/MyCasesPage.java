package org.acogida.web.mine;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.acogida.access.Officer;
import org.acogida.access.Operation;
import org.acogida.opening.CaseFiles;
import org.acogida.opening.OpenedFile;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Person;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** In whose cases somebody takes part now, as an interpreter, a representative, a guardian or for a partner. */
@Controller
class MyCasesPage {
    private static final int ROWS = 20;
    private static final UUID FIRST = new UUID(0, 0);

    private final Desk desk;
    private final CaseFiles files;

    MyCasesPage(Desk desk, CaseFiles files) {
        this.desk = desk;
        this.files = files;
    }

    /** One case: who it is, as far as that is seen, in which part, and when the interview is. */
    record Line(String href, String person, String part, String interview) {}

    @GetMapping("/mine")
    String show(@AuthenticationPrincipal Officer officer, @RequestParam Optional<UUID> after, Model model) {
        Here here = desk.here(officer, Operation.Use.SEE_OWN_PARTS);
        List<OpenedFile> opened = files.listOwnParts(officer, after.orElse(FIRST), ROWS + 1);
        List<OpenedFile> shown = opened.stream().limit(ROWS).toList();
        model.addAttribute("lines", shown.stream().map(file -> line(file, here)).toList());
        model.addAttribute(
                "next",
                opened.size() > ROWS ? "/mine?after=" + shown.getLast().state().id() : "");
        return "mine/mine";
    }

    private static Line line(OpenedFile file, Here here) {
        CaseState state = file.state();
        return new Line(
                "/cases/" + state.id(),
                state.person().map(Person::fullName).orElse(""),
                file.relations().stream()
                        .sorted()
                        .map(way -> here.words().of("relation", way))
                        .collect(Collectors.joining(", ")),
                state.interviewAt().map(here.words()::moment).orElse(""));
    }
}
