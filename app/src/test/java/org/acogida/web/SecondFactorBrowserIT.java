package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.acogida.access.Role;
import org.acogida.postgres.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

/** The second factor as an officer sets it up and shows it, in a real browser. */
class SecondFactorBrowserIT {
    private static final Pattern SECRET =
            Pattern.compile("otpauth://totp/Acogida:reception\\?secret=([A-Z2-7]{32})&issuer=Acogida");

    @ParameterizedTest
    @ValueSource(strings = {"es", "en"})
    void anOfficerScansTheSquareKeepsTheCodesAndShowsOne(String language) throws Exception {
        try (ConfigurableApplicationContext program =
                        RunningApplication.later(TestDatabase.migrated(), "--acogida.second-factor=required");
                Browsing window = Browsing.desktop().on(RunningApplication.address(program))) {
            Page page = window.open("/login?lang=" + language);
            window.giveName(Role.RECEPTION);
            page.waitForURL("**/login/enrol");
            look(page, language + "-enrol");
            Matcher secret = SECRET.matcher(scan(page.locator("svg.qr")));
            assertThat(secret.matches()).isTrue();
            Phone phone = new Phone(secret.group(1));
            assertThat(page.locator("#secret").innerText().replace(" ", "")).isEqualTo(phone.key());
            page.locator("input[name=code]").fill("000000");
            Browsing.press(page.locator("main form button"));
            assertThat(page.locator("[role=alert]").isVisible()).isTrue();
            page.locator("input[name=code]").fill(phone.code(Instant.now()));
            Browsing.press(page.locator("main form button"));
            look(page, language + "-recovery");
            String recovery = page.locator("code").first().innerText();
            page.locator("main a[role=button]").click();
            page.waitForURL("**/worklist**");
            window.open("/account");
            look(page, language + "-account-with-factor");
            page.locator("header form button").click();
            page.waitForURL("**/login?out");
            window.giveName(Role.RECEPTION);
            page.waitForURL("**/login/code");
            look(page, language + "-code");
            page.keyboard().type(recovery);
            page.keyboard().press("Enter");
            page.waitForURL("**/worklist**");
            assertThat(window.complaints()).allMatch(said -> said.contains("status of 422"));
        }
    }

    private static String scan(Locator square) throws IOException, NotFoundException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(square.screenshot()));
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        RGBLuminanceSource light = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new MultiFormatReader()
                .decode(new BinaryBitmap(new HybridBinarizer(light)))
                .getText();
    }

    /** No barrier in light or dark, nothing wider than a phone, and a picture of each. */
    static void look(Page page, String name) {
        assertThat(page.content()).as(name).doesNotContain("??");
        for (ColorScheme scheme : ColorScheme.values()) {
            if (scheme != ColorScheme.NO_PREFERENCE) {
                page.emulateMedia(
                        new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
                assertThat(PagesIT.barriers(page)).as("%s %s", name, scheme).isEmpty();
            }
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        for (int width : new int[] {390, 1280}) {
            page.setViewportSize(width, 900);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "screenshots", name + "-" + width + ".png")));
            assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
                    .as("%s at %s", name, width)
                    .isLessThanOrEqualTo(width);
        }
    }
}
