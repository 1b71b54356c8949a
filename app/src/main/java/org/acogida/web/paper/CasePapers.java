package org.acogida.web.paper;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.acogida.journal.StoredEntry;
import org.acogida.papers.PaperKind;
import org.acogida.papers.PaperText;
import org.acogida.papers.PaperTexts;
import org.acogida.procedure.CaseState;
import org.acogida.rulebook.OfficeId;
import org.acogida.web.Here;
import org.acogida.web.Words;
import org.acogida.web.acts.Setting;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The papers of a case as PDF: the certificate of a claim that is pending, and what each act gives. */
@Component
public class CasePapers {
    private static final List<Locale> LANGUAGES = List.of(Locale.of("es"), Locale.of("en"));

    private final PaperPress press;
    private final PaperTexts texts;
    private final PaperTemplates templates;

    CasePapers(PaperPress press, PaperTexts texts, PaperTemplates templates) {
        this.press = press;
        this.texts = texts;
        this.templates = templates;
    }

    /** A paper and the act that gives it. */
    public record Given(PaperKind kind, StoredEntry act) {}

    /** What the acts of a case have given beside the certificate, as far as the officer sees the whole of it, the last first. */
    public static List<Given> list(Setting setting) {
        return PaperActs.list(listWhole(setting));
    }

    /** A paper is printed whole or not at all. */
    private static List<StoredEntry> listWhole(Setting setting) {
        return setting.history().stream()
                .filter(stored ->
                        setting.opened().sight().isWhole(stored.entry().event()))
                .toList();
    }

    /** Whether there is a certificate to print: one was issued, and the claim is not over. */
    public static boolean hasCertificate(CaseState state) {
        return token(state).isPresent();
    }

    private static Optional<String> token(CaseState state) {
        return Optional.ofNullable(state.documents().get("certificate")).filter(issued -> state.isPending());
    }

    /** The certificate; empty where there is none to print. */
    public Optional<byte[]> printCertificate(CaseState state, Here here) {
        return token(state).map(token -> certificate(state, address(token), here));
    }

    private byte[] certificate(CaseState state, String address, Here here) {
        List<Certificate> parts = LANGUAGES.stream()
                .map(language -> new Words(
                        here.words().messages(), language, here.words().zone()))
                .map(words -> Certificate.of(state, here.context(), text(state, words), words))
                .toList();
        return templates.print(
                "paper/certificate",
                LANGUAGES.getFirst(),
                Map.of("parts", parts, "address", address, "qr", QrCode.of(address)));
    }

    private PaperText text(CaseState state, Words words) {
        OfficeId office = state.office().orElseThrow();
        return texts.current(
                new PaperTexts.Key(office, PaperKind.CERTIFICATE, words.locale().getLanguage()));
    }

    private static String address(String token) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/v/")
                .path(token)
                .toUriString();
    }

    /** The paper that the act of that version gave, or the last such act; empty where none gave it. */
    public Optional<byte[]> print(PaperKind kind, Optional<Integer> act, Setting setting, Here here) {
        List<StoredEntry> history = listWhole(setting);
        return PaperActs.find(history, kind, act)
                .map(found -> press.print(kind, found, setting.state(), history, here));
    }
}
