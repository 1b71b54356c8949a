package org.acogida.web.tablets;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acogida.clock.DemonstrationClock;
import org.acogida.procedure.Birth;
import org.acogida.procedure.LoneChild;
import org.acogida.web.Words;
import org.acogida.web.people.Countries;
import org.acogida.web.people.Languages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** The page of a tablet that works without a network. It is the same for everybody and says nothing of anybody. */
@Controller
@ConditionalOnWebApplication
class TabletShell {
    static final String PAGE = "/tablet";
    private static final String WORKER = "/tablet/worker.js";
    private static final String SAID = "tablet.say.";
    private static final List<String> FAULTS = List.of(
            "age",
            "age.both",
            "birth",
            "choice",
            "country",
            "date",
            "empty",
            "future",
            "language",
            "long",
            "moment",
            "name");
    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");

    private final TabletFiles files;
    private final MessageSource messages;
    private final ResourceUrlProvider urls;
    private final boolean demonstration;

    TabletShell(
            TabletFiles files,
            MessageSource messages,
            ResourceUrlProvider urls,
            ObjectProvider<DemonstrationClock> demonstration) {
        this.files = files;
        this.messages = messages;
        this.urls = urls;
        this.demonstration = demonstration.getIfAvailable() != null;
    }

    @GetMapping(PAGE)
    String show(Locale locale, Model model) {
        Words words = in(locale);
        FamilyFields fields = new FamilyFields(words);
        model.addAttribute("demonstration", demonstration);
        model.addAttribute("files", (Function<String, String>) files::address);
        model.addAttribute("shared", fields.shared());
        model.addAttribute("sharedFurther", fields.sharedFurther());
        model.addAttribute("first", fields.first());
        model.addAttribute("needs", fields.needs());
        model.addAttribute("further", fields.further());
        model.addAttribute("addition", fields.addition());
        model.addAttribute("added", fields.added());
        model.addAttribute("countries", new Countries(words).known());
        model.addAttribute("languages", new Languages(words).known());
        model.addAttribute("said", said(words));
        model.addAttribute("roles", LoneChildTable.roles());
        model.addAttribute("loneChild", LoneChildTable.table());
        model.addAttribute("majority", Birth.MAJORITY);
        model.addAttribute("shield", Map.of("es", shield("es"), "en", shield("en")));
        return "tablets/shell";
    }

    private Words in(Locale locale) {
        return new Words(messages, locale, ZoneOffset.UTC);
    }

    private String shield(String language) {
        return in(Locale.of(language)).text("tablet.receipt.shield");
    }

    /** The sentences that the page says by itself, with {@code {0}} and its like where it puts something in. */
    private static Map<String, String> said(Words words) {
        Stream<String> keys = ResourceBundle.getBundle("messages-tablet-app", Locale.ROOT).keySet().stream()
                .filter(key -> key.startsWith(SAID));
        Stream<String> ofTheDesk = Stream.concat(
                FAULTS.stream().map(fault -> "fault." + fault),
                Stream.concat(Stream.of(LoneChild.values()).map(Enum::name), Stream.of("marks"))
                        .map(child -> "lone-child." + child));
        return Stream.concat(keys, ofTheDesk)
                .collect(Collectors.toMap(
                        key -> key.startsWith(SAID) ? key.substring(SAID.length()) : key,
                        key -> words.text(key, "{0}", "{1}", "{2}")));
    }

    /** The worker that keeps the page: two lines, which change with the version, as browsers look for a change in them. */
    @GetMapping(WORKER)
    ResponseEntity<String> worker() {
        String kept = files.list(urls).stream().map(file -> '"' + file + '"').collect(Collectors.joining(", "));
        return ResponseEntity.ok()
                .header("Service-Worker-Allowed", PAGE)
                .contentType(SCRIPT)
                .body("import { keepPage } from \"%s\";%nkeepPage(\"%s\", [%s]);%n"
                        .formatted(files.address("worker.js"), files.version(), kept));
    }
}
