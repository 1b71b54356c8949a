package org.acogida.web.api;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acogida.access.Operation.Use;
import org.acogida.papers.Flaw;
import org.acogida.papers.PaperKind;
import org.acogida.papers.PaperText;
import org.acogida.papers.PaperTexts;
import org.acogida.papers.Slot;
import org.acogida.procedure.OfficerId;
import org.acogida.rulebook.OfficeId;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The texts of the papers of the officer's office: which are its own, what they may tell, and setting one. */
@Component
final class PaperTextRoutes implements Route.Source {
    private static final String PATH = "/papers/{paper}/{language}";
    private static final String PAPER = "paper";
    private static final String LANGUAGE = "language";
    private static final String BODY = "/body";

    private final Desk desk;
    private final PaperTexts texts;

    PaperTextRoutes(Desk desk, PaperTexts texts) {
        this.desk = desk;
        this.texts = texts;
    }

    /** The texts of an office. */
    record PaperTextList(OfficeId office, List<PaperTextLine> texts) {}

    /** One text, by the last version that the office set. */
    record PaperTextLine(String paper, String language, String title, PaperTextVersion last) {}

    /**
     * A version of a text.
     *
     * @param version from 1; 0 where the office never set one
     * @param own whether it is the office's; else it is what Acogida brings
     */
    record PaperTextVersion(int version, boolean own, Optional<OfficerId> by, Optional<Instant> setAt) {
        static PaperTextVersion of(PaperTexts.Version version) {
            return new PaperTextVersion(
                    version.version(),
                    version.own().isPresent(),
                    version.by(),
                    version.by().map(officer -> version.at()));
        }
    }

    /** One text with its words, the places it may have, and all versions that the office set, the last first. */
    record PaperTextWhole(PaperTextLine text, String body, List<PaperPlace> places, List<PaperTextVersion> versions) {}

    /** A place that is filled from the case. */
    record PaperPlace(String place, boolean required, String about) {}

    /**
     * A text to set.
     *
     * @param version the last version that was looked at
     * @param body the words; none to go back to what Acogida brings
     */
    record PaperTextSent(int version, Optional<String> body) {}

    @Override
    public List<Route> routes() {
        Shape line = Shapes.of(PaperTextLine.class);
        Shape sent = Shapes.record(
                PaperTextSent.class,
                "PaperTextSent",
                Map.of(),
                Map.of("body", new Compounds.Maybe(Shapes.text(PaperText.LONGEST))));
        return List.of(
                Route.get("/papers", "list-paper-texts")
                        .needs(Use.SET_PAPERS)
                        .gives(200, Shapes.of(PaperTextList.class))
                        .by(this::list),
                of(Route.get(PATH, "read-paper-text"))
                        .gives(200, Shapes.of(PaperTextWhole.class))
                        .by(this::read),
                of(Route.post(PATH, "set-paper-text"))
                        .brings(sent)
                        .gives(200, line)
                        .gives(201, line)
                        .fails(ProblemKind.TEXT_CHANGED, ProblemKind.INVALID)
                        .by(this::set));
    }

    private static Route of(Route route) {
        return route.needs(Use.SET_PAPERS)
                .at(PAPER, Scalars.Word.of(PaperKind.values()))
                .at(LANGUAGE, new Scalars.Word(PaperTexts.LANGUAGES));
    }

    private Here here(Call call) {
        return desk.here(call.officer(), Use.SET_PAPERS);
    }

    private static PaperTexts.Key key(Here here, Call call) {
        PaperKind kind = PaperKind.find(call.text(PAPER)).orElseThrow();
        return new PaperTexts.Key(here.office(), kind, call.text(LANGUAGE));
    }

    private PaperTextLine line(PaperTexts.Key key, Here here) {
        return new PaperTextLine(
                key.kind().spelled(),
                key.language(),
                here.words().of(PAPER, key.kind()),
                PaperTextVersion.of(texts.latest(key)));
    }

    private Reply list(Call call) {
        Here here = here(call);
        List<PaperTextLine> all = Arrays.stream(PaperKind.values())
                .flatMap(kind -> PaperTexts.LANGUAGES.stream()
                        .map(language -> new PaperTexts.Key(here.office(), kind, language)))
                .map(key -> line(key, here))
                .toList();
        return Reply.ok(new PaperTextList(here.office(), all));
    }

    private Reply read(Call call) {
        Here here = here(call);
        PaperTexts.Key key = key(here, call);
        return Reply.ok(new PaperTextWhole(
                line(key, here),
                texts.current(key).body(),
                key.kind().known().stream()
                        .map(slot -> place(slot, key.kind(), here))
                        .toList(),
                texts.list(key).stream().map(PaperTextVersion::of).toList()));
    }

    private static PaperPlace place(Slot slot, PaperKind kind, Here here) {
        return new PaperPlace(
                slot.toString(), kind.required().contains(slot), here.words().of("paper.slot", slot));
    }

    private Reply set(Call call) {
        Here here = here(call);
        PaperTexts.Key key = key(here, call);
        PaperTextSent sent = call.body(PaperTextSent.class);
        Optional<PaperText> own = sent.body().map(PaperText::new);
        sent.body().ifPresent(body -> check(body, key.kind(), here, call));
        if (texts.set(key, sent.version(), own, here.by(), here.now())) {
            return Reply.json(HttpStatus.CREATED, line(key, here));
        }
        PaperTexts.Version last = texts.latest(key);
        if (!isSame(last, sent.version(), own, here.by())) {
            throw changed(last.version(), call);
        }
        return Reply.ok(line(key, here));
    }

    /** Whether it was sent before: what it would have made is there, by the same officer. */
    private static boolean isSame(PaperTexts.Version last, int after, Optional<PaperText> own, OfficerId by) {
        return last.version() == after + 1
                && last.own().equals(own)
                && last.by().equals(Optional.of(by));
    }

    private static void check(String body, PaperKind kind, Here here, Call call) {
        Faults faults = new Faults();
        JsonNode said = call.tree().at(BODY);
        Storable.checkLines(BODY, body, said, faults);
        for (Flaw flaw : new PaperText(body).check(kind)) {
            faults.meaning(
                    BODY,
                    said,
                    "said",
                    here.words().text(flaw.key(), flaw.arguments().toArray()));
        }
        Problem.Stop.on(faults);
    }

    private static Problem.Stop changed(int last, Call call) {
        return Problem.Stop.at(
                ProblemKind.TEXT_CHANGED,
                "/version",
                call.tree().at("/version"),
                "text-version",
                Integer.toString(last));
    }
}
