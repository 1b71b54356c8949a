package org.acogida.web.attachments;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.acogida.access.Officer;
import org.acogida.access.Operation;
import org.acogida.attachments.Attachments;
import org.acogida.attachments.Attachments.Attached;
import org.acogida.attachments.Attachments.Outcome;
import org.acogida.attachments.Fault;
import org.acogida.attachments.FileIntake;
import org.acogida.attachments.Taken;
import org.acogida.casework.Answer;
import org.acogida.journal.StoredEntry;
import org.acogida.procedure.AttachmentKind;
import org.acogida.procedure.AttachmentPurpose;
import org.acogida.procedure.Event.AttachmentAdded;
import org.acogida.rulebook.Act;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.acogida.web.Words;
import org.acogida.web.acts.Setting;
import org.acogida.web.acts.Settings;
import org.acogida.web.form.Filled;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Attaches files to a case and brings them down, always as a file of its own, never as a page. */
@Controller
class AttachmentPages {
    private static final String SHUT_IN = "Content-Security-Policy";
    private static final String SHUT_IN_ALL = "default-src 'none'; sandbox";

    private final Desk desk;
    private final Settings settings;
    private final Attachments attachments;
    private final FileIntake intake;
    private final AttachmentShelf shelf;

    AttachmentPages(Desk desk, Settings settings, Attachments attachments, FileIntake intake, AttachmentShelf shelf) {
        this.desk = desk;
        this.settings = settings;
        this.attachments = attachments;
        this.intake = intake;
        this.shelf = shelf;
    }

    @GetMapping("/cases/{id}/attachments")
    String show(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String id,
            @RequestParam(name = "too-big") Optional<String> tooBig,
            @RequestParam Optional<String> done,
            @RequestParam(defaultValue = "") String purpose,
            Model model) {
        Here here = desk.here(officer, Operation.Use.SEE_CASE);
        model.addAttribute("saved", done.isPresent());
        model.addAttribute(
                "purpose",
                Filled.constantNamed(purpose, AttachmentPurpose.class).orElse(null));
        String fault = tooBig.isPresent() ? new FaultWords(here.words()).of("", Fault.TOO_BIG) : "";
        return show(settings.open(id, here), here, fault, model);
    }

    private String show(Setting setting, Here here, String fault, Model model) {
        List<StoredEntry> history = setting.history();
        model.addAttribute("person", setting.state().person().orElseThrow().fullName());
        model.addAttribute("shelf", shelf.of(setting, history, here));
        model.addAttribute("purposes", AttachmentPurpose.values());
        model.addAttribute("commandId", UUID.randomUUID());
        model.addAttribute("photoId", UUID.randomUUID());
        model.addAttribute("fault", fault);
        return "attachments/attachments";
    }

    @PostMapping("/cases/{id}/attachments")
    String add(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String id,
            @RequestParam Optional<MultipartFile> file,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam UUID commandId,
            HttpServletResponse response,
            Model model)
            throws IOException {
        Here here = desk.here(officer, Operation.Use.SEE_CASE);
        Setting setting = settings.open(id, here);
        if (!setting.isAllowed(Act.ADD_ATTACHMENT)) {
            throw new AccessDeniedException("add-attachment");
        }
        String name = file.map(MultipartFile::getOriginalFilename).orElse("");
        FileIntake.Bytes bytes =
                file.<FileIntake.Bytes>map(one -> one::getBytes).orElse(() -> new byte[0]);
        return switch (intake.take(name, bytes, Filled.constantNamed(purpose, AttachmentPurpose.class))) {
            case Taken.Unfit unfit -> {
                response.setStatus(status(unfit.fault()).value());
                yield show(setting, here, new FaultWords(here.words()).of(name, unfit.fault()), model);
            }
            case Taken.Fit fit ->
                answered(
                        attachments.add(setting.state().id(), commandId, fit.file(), here.by(), here.office()),
                        setting,
                        here,
                        response,
                        model);
        };
    }

    private static HttpStatus status(Fault fault) {
        return fault == Fault.BUSY || fault == Fault.SCANNER_AWAY
                ? HttpStatus.SERVICE_UNAVAILABLE
                : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    private String answered(Outcome outcome, Setting setting, Here here, HttpServletResponse response, Model model) {
        if (outcome.known().isPresent()) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return show(setting, here, known(outcome.known().get(), setting, here.words()), model);
        }
        if (!(outcome.answer() instanceof Answer.Done)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(setting, here, here.words().text("attachment.fault.refused"), model);
        }
        return "redirect:/cases/" + setting.state().id() + "/attachments?done";
    }

    private String known(Attached known, Setting setting, Words words) {
        AttachmentShelf.Item item = shelf.item(known, setting, words);
        return words.text("attachment.fault.known", item.name(), item.by(), item.at());
    }

    @GetMapping("/cases/{id}/attachments/{attachment}")
    ResponseEntity<byte[]> bringDown(
            @AuthenticationPrincipal Officer officer, @PathVariable String id, @PathVariable String attachment) {
        Here here = desk.here(officer, Operation.Use.READ_ATTACHMENT);
        Setting setting = settings.open(id, here);
        AttachmentAdded added = Attachments.list(setting.history()).stream()
                .map(Attached::added)
                .filter(one -> one.attachment().toString().equals(attachment))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (attachments.isPortrait(setting.state().id(), added.attachment())) {
            settings.open(id, desk.here(officer, Operation.Use.SEE_PORTRAIT));
        }
        return attachments
                .find(setting.state().id(), added.attachment())
                .map(bytes -> ResponseEntity.ok()
                        .contentType(type(added.details().kind()))
                        .header(HttpHeaders.CONTENT_DISPOSITION, asFile(added.details()))
                        .header(SHUT_IN, SHUT_IN_ALL)
                        .body(bytes))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The picture of the person's face that was taken last, drawn anew by this program; to be shown on a page. */
    @GetMapping("/cases/{id}/portrait")
    ResponseEntity<byte[]> portrait(@AuthenticationPrincipal Officer officer, @PathVariable String id) {
        Setting setting = settings.open(id, desk.here(officer, Operation.Use.SEE_PORTRAIT));
        return Attachments.findPortrait(setting.history())
                .flatMap(added -> attachments.find(setting.state().id(), added.attachment()))
                .map(bytes -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_JPEG)
                        .header(SHUT_IN, SHUT_IN_ALL)
                        .body(bytes))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static MediaType type(AttachmentKind kind) {
        return switch (kind) {
            case PDF -> MediaType.APPLICATION_PDF;
            case JPEG -> MediaType.IMAGE_JPEG;
            case PNG -> MediaType.IMAGE_PNG;
        };
    }

    /** Its own name, with the ending of what it is. */
    private static String asFile(AttachmentAdded.Details details) {
        List<String> endings = details.kind() == AttachmentKind.JPEG
                ? List.of(".jpg", ".jpeg")
                : List.of("." + details.kind().name().toLowerCase(Locale.ROOT));
        String name = details.name();
        boolean ends = endings.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
        return ContentDisposition.attachment()
                .filename(ends ? name : name + endings.getFirst(), StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
