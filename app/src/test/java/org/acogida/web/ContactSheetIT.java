package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ScreenshotType;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.acogida.access.Role;
import org.acogida.procedure.Command.FileClaim;
import org.acogida.procedure.Manner;
import org.junit.jupiter.api.Test;

/**
 * Every page wide and narrow, in both languages, by day and by night, on one picture: {@code ./verify sheet}. The
 * single pictures, whole, stay in {@code target/sheet}.
 */
class ContactSheetIT {
    private static final Path WHOLE = Path.of("target", "sheet");
    private static final List<String> LANGUAGES = List.of("es", "en");
    private static final int DESK = 1280;
    private static final int PHONE = 390;
    private static final int HIGH = 900;
    private static final int THUMB_HIGH = 230;
    private static final int JPEG_QUALITY = 60;
    private static final String OBSERVATION = "/acts/record-observation";

    private static final String ROWS = """
            source,ref,household,role,arrived_at,given_names,surnames,sex,birth_date,nationality
            sheet,F1,F,head,2018-10-19,Dominga,Ixcoy,F,1990-05-01,GTM
            sheet,F2,F,child,2018-10-19,Rigoberta,Ixcoy,F,2017-13-02,GTM
            sheet,S1,,,2018-10-19,Crescencio,Ixcoy,M,1980-01-01,GTM
            """;

    private final StringBuilder sheet = new StringBuilder();

    /** Leads from the page where one is to the one whose picture is taken. */
    private interface Steps {
        void take(Page page);
    }

    @Test
    void everyPageIsOnOneSheet() throws IOException {
        Files.createDirectories(WHOLE);
        try (Browsing window = Browsing.desktop()) {
            add(window, "/login", "");
            Page page = window.signIn(Role.SUPERVISOR);
            add(window, "/worklist", " · nothing due yet");
            add(window, "/board", " · nothing due yet");
            someWhoWait();
            EveryPage.addresses().forEach(address -> add(window, address, ""));
            add(window, "/reception", " · with faults", ContactSheetIT::save);
            add(window, EveryPage.file() + "/acts/decide-claim", " · with faults", ContactSheetIT::submit);
            add(window, EveryPage.file() + "/acts/order-return", " · refused", ContactSheetIT::orderReturn);
            add(window, "/import", " · its report", ContactSheetIT::bring);
            add(window, EveryPage.file() + OBSERVATION, " · after the session ended", p -> outlive(window));
            compose(page);
        }
    }

    /** A few claims of earlier weeks: overdue, due soon and later. */
    private static void someWhoWait() {
        for (String day : List.of("2018-09-03", "2018-09-21", "2018-10-16")) {
            SomeCase.of("Ana", "López Pérez", "es").act(day, new FileClaim(Manner.WRITTEN, ""));
        }
    }

    private static void save(Page page) {
        Browsing.save(page);
    }

    private static void submit(Page page) {
        Browsing.press(page.locator("main form button[type=submit]"));
    }

    private static void orderReturn(Page page) {
        page.locator("[name=kind][value=DEPORTATION]").check();
        page.locator("#reasons").fill("Entró sin documentos.");
        page.locator("[name=receipt][value=NO]").check();
        submit(page);
    }

    private static void bring(Page page) {
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("llegadas.csv", "text/csv", ROWS.getBytes(StandardCharsets.UTF_8)));
        submit(page);
        page.waitForSelector("#progress:not([data-state=WAITING]):not([data-state=RUNNING])");
    }

    private static void outlive(Browsing window) {
        Page page = window.signIn(Role.SUPERVISOR);
        page.waitForURL(address -> !address.contains("/login"));
        window.open(EveryPage.file() + OBSERVATION);
        page.locator("#text").fill("Habla mam; pide que la entreviste una mujer.");
        window.endSession();
        submit(page);
    }

    private void add(Browsing window, String address, String how) {
        add(window, address, how, page -> {});
    }

    private void add(Browsing window, String address, String how, Steps steps) {
        String title = address.replaceAll("[0-9a-f-]{36}", "1") + how;
        sheet.append("<h2>").append(title.replace("&", "&amp;")).append("</h2><div>");
        for (String language : LANGUAGES) {
            window.page().setViewportSize(DESK, HIGH);
            window.openWhole(address + (address.contains("?") ? "&" : "?") + "lang=" + language);
            steps.take(window.page());
            for (int width : new int[] {DESK, PHONE}) {
                for (ColorScheme light : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    take(window.page(), EveryPage.named(title.toLowerCase(Locale.ROOT)), language, width, light);
                }
            }
        }
        sheet.append("</div>");
    }

    private void take(Page page, String name, String language, int width, ColorScheme light) {
        page.setViewportSize(width, HIGH);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(light));
        String words = language + " · " + width + " · " + light.name().toLowerCase(Locale.ROOT);
        String file = (name + "-" + words.replace(" · ", "-") + ".png").replaceFirst("^-", "");
        byte[] whole = page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setPath(WHOLE.resolve(file)));
        thumb(whole, width == DESK ? 170 : 80, WHOLE.resolve("thumb-" + file));
        sheet.append(
                "<figure><img src=\"thumb-%s\" alt=\"\"><figcaption>%s</figcaption></figure>".formatted(file, words));
    }

    private static void thumb(byte[] whole, int width, Path to) {
        try {
            Image small = ImageIO.read(new ByteArrayInputStream(whole))
                    .getScaledInstance(width, -1, Image.SCALE_AREA_AVERAGING);
            int high = Math.min(small.getHeight(null), THUMB_HIGH);
            BufferedImage thumb = new BufferedImage(width, high, BufferedImage.TYPE_INT_RGB);
            thumb.getGraphics().drawImage(small, 0, 0, null);
            ImageIO.write(thumb, "png", to.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void compose(Page page) throws IOException {
        Path html = WHOLE.resolve("sheet.html").toAbsolutePath();
        Files.writeString(html, """
                <!DOCTYPE html><meta charset="utf-8"><title>Acogida</title><style>
                body { margin: 16px; background: #d0d4d9; font: 11px system-ui, sans-serif; }
                h2 { margin: 12px 0 4px; font-size: 15px; }
                div { display: flex; gap: 8px; }
                figure { margin: 0; }
                img { display: block; }
                </style>%s""".formatted(sheet));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(1100, HIGH);
        page.navigate(html.toUri().toString());
        assertThat(page.evaluate("() => [...document.images].every(image => image.naturalWidth > 0)"))
                .isEqualTo(true);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setType(ScreenshotType.JPEG)
                .setQuality(JPEG_QUALITY)
                .setPath(Path.of(System.getProperty("sheet"), "contact-sheet.jpg")));
    }
}
