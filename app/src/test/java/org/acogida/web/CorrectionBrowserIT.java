package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.function.Supplier;
import org.acogida.access.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two officers correct the same person at once, each in a browser: both see what the other did, field by field. */
class CorrectionBrowserIT {
    private static final String CORRECT = "/acts/correct-person?lang=es";

    private static Supplier<Browsing> windows(boolean script) {
        return script ? Browsing::desktop : Browsing::withoutScript;
    }

    private static void send(Page page) {
        Browsing.press(page.locator("main form button[type=submit]").first());
    }

    private static String record(Browsing window, SomeCase of) {
        window.open(of.href() + "/fields?lang=es");
        return window.page().locator("main").innerText();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatOnlyOneOfThemTouchedIsKeptOfBothAndTheSecondIsTold(boolean script) {
        SomeCase of = SomeCase.of("Dos", "Editoras", "es");
        try (Browsing ana = windows(script).get();
                Browsing eva = windows(script).get()) {
            Page first = ana.signIn(Role.PROTECTION);
            Page second = eva.signIn(Role.SUPERVISOR);
            ana.open(of.href() + CORRECT);
            eva.open(of.href() + CORRECT);
            first.locator("#contact").fill("962 555 0101");
            first.locator("[name=needs][value=WR]").check();
            first.locator("#languages").fill("español, mam");
            send(first);
            first.waitForSelector(".saved");
            second.locator("#surnames").fill("Editoras Pérez");
            second.locator("[name=needs][value=SM]").check();
            send(second);
            second.waitForSelector(".meanwhile");
            assertThat(second.locator(".meanwhile").innerText())
                    .contains("Contacto: nada → 962 555 0101", "Lenguas", "mam", "Ana López");
            eva.open(of.href() + CORRECT);
            assertThat(second.locator("#contact").inputValue()).isEqualTo("962 555 0101");
            assertThat(second.locator("#surnames").inputValue()).isEqualTo("Editoras Pérez");
            assertThat(second.locator("#languages").inputValue()).contains("mam");
            assertThat(second.locator("[name=needs][value=WR]").isChecked()).isTrue();
            assertThat(second.locator("[name=needs][value=SM]").isChecked()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatBothCorrectedStandsSideBySideUntilTheOfficerChooses(boolean script) {
        SomeCase of = SomeCase.of("Dos", "Contactos", "es");
        try (Browsing ana = windows(script).get();
                Browsing eva = windows(script).get()) {
            Page first = ana.signIn(Role.PROTECTION);
            Page second = eva.signIn(Role.SUPERVISOR);
            ana.open(of.href() + CORRECT);
            eva.open(of.href() + CORRECT);
            first.locator("#contact").fill("962 555 0101");
            first.locator("#surnames").fill("Contactos Ruiz");
            first.locator("[name=sex][value=X]").check();
            send(first);
            first.waitForSelector(".saved");
            second.locator("#contact").fill("con su hermana en Huixtla");
            second.locator("#givenNames").fill("Dos Veces");
            second.locator("#surnames").fill("Contactos Soto");
            send(second);
            second.waitForSelector("#choice-CONTACT");
            assertThat(second.locator("main").innerText())
                    .contains(
                            "Otra persona corrigió los mismos 2 datos",
                            "962 555 0101",
                            "con su hermana en Huixtla",
                            "antes: nada",
                            "Sexo: ");
            assertThat(second.locator("#givenNames").inputValue()).isEqualTo("Dos Veces");
            assertThat(second.locator("[name=sex][value=X]").isChecked()).isTrue();
            assertThat(record(ana, of)).doesNotContain("Huixtla", "Dos Veces");

            second.locator("[name='choice.CONTACT'][value=MINE]").check();
            send(second);
            second.waitForSelector("#choice-SURNAMES-fault");
            assertThat(second.locator("[name='choice.CONTACT'][value=MINE]").isChecked())
                    .isTrue();
            assertThat(second.locator("#contact").inputValue()).isEqualTo("con su hermana en Huixtla");
            second.locator("[name='choice.SURNAMES'][value=THEIRS]").check();
            send(second);
            second.waitForSelector(".saved");
            assertThat(record(eva, of))
                    .contains("con su hermana en Huixtla", "962 555 0101", "Contactos Ruiz", "Dos Veces")
                    .doesNotContain("Contactos Soto");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoeverMendsAFaultStillSeesWhatAnotherSavedMeanwhile(boolean script) {
        SomeCase of = SomeCase.of("Con", "Falta", "es");
        try (Browsing ana = windows(script).get();
                Browsing eva = windows(script).get()) {
            Page first = ana.signIn(Role.PROTECTION);
            Page second = eva.signIn(Role.SUPERVISOR);
            eva.open(of.href() + CORRECT);
            second.locator("#nationality").fill("Tierra de nadie");
            ana.open(of.href() + CORRECT);
            first.locator("#contact").fill("962 555 0101");
            send(first);
            first.waitForSelector(".saved");
            send(second);
            second.waitForSelector("#nationality-fault");
            second.locator("#nationality").fill("Guatemala");
            send(second);
            second.waitForSelector(".meanwhile");
            assertThat(record(eva, of)).contains("962 555 0101", "Guatemala");
        }
    }
}
