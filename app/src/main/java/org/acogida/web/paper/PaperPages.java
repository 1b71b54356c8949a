package org.acogida.web.paper;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.acogida.access.Officer;
import org.acogida.access.Operation;
import org.acogida.clock.DemonstrationClock;
import org.acogida.papers.PaperKind;
import org.acogida.papers.PaperText;
import org.acogida.papers.PaperTexts;
import org.acogida.rulebook.OfficeId;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.acogida.web.Words;
import org.acogida.web.acts.Setting;
import org.acogida.web.acts.Settings;
import org.acogida.worklists.GenuineDocuments;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The certificate of a claim, and the public page that tells whether a paper is genuine. */
@Controller
class PaperPages {
    private static final List<Locale> LANGUAGES = List.of(Locale.of("es"), Locale.of("en"));

    private final Desk desk;
    private final Settings settings;
    private final GenuineDocuments documents;
    private final ITemplateEngine templates;
    private final PdfPrinter printer;
    private final PaperTexts texts;
    private final boolean demonstration;

    PaperPages(
            Desk desk,
            Settings settings,
            GenuineDocuments documents,
            ITemplateEngine templates,
            PdfPrinter printer,
            PaperTexts texts,
            ObjectProvider<DemonstrationClock> demonstration) {
        this.desk = desk;
        this.settings = settings;
        this.documents = documents;
        this.templates = templates;
        this.printer = printer;
        this.texts = texts;
        this.demonstration = demonstration.getIfAvailable() != null;
    }

    @GetMapping("/cases/{id}/certificate.pdf")
    ResponseEntity<byte[]> certificate(@AuthenticationPrincipal Officer officer, @PathVariable String id) {
        Here here = desk.here(officer, Operation.Use.PRINT_DOCUMENT);
        Setting setting = settings.open(id, here);
        String token = Optional.ofNullable(setting.state().documents().get("certificate"))
                .filter(issued -> setting.state().isPending())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Context page = new Context(LANGUAGES.getFirst());
        page.setVariable(
                "parts",
                LANGUAGES.stream()
                        .map(language -> new Words(
                                here.words().messages(), language, here.words().zone()))
                        .map(words -> Certificate.of(setting.state(), here.context(), text(setting, words), words))
                        .toList());
        page.setVariable("address", address(token));
        page.setVariable("qr", QrCode.of(address(token)));
        page.setVariable("demonstration", demonstration);
        byte[] pdf = printer.print(templates.process("paper/certificate", page));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("constancia.pdf")
                                .build()
                                .toString())
                .body(pdf);
    }

    private PaperText text(Setting setting, Words words) {
        OfficeId office = setting.state().office().orElseThrow();
        return texts.current(
                new PaperTexts.Key(office, PaperKind.CERTIFICATE, words.locale().getLanguage()));
    }

    private static String address(String token) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/v/")
                .path(token)
                .toUriString();
    }

    /** Tells a stranger that a paper is genuine, or that it is not known; nothing else. */
    @GetMapping("/v/{token}")
    String verify(@PathVariable String token, Model model) {
        model.addAttribute("genuine", documents.find(token).isPresent());
        return "paper/verify";
    }
}
