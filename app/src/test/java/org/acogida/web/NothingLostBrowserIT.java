package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.function.Supplier;
import org.acogida.access.Role;
import org.acogida.web.form.Filled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong on an officer's day: nothing typed is lost, nothing is done twice, and the page says what to do. */
class NothingLostBrowserIT {
    private static final String TYPED = "Relata amenazas de una pandilla.";

    private static String observation() {
        return SomeCase.of("Perdida", "de Nada").href() + "/acts/record-observation";
    }

    private static void send(Page page) {
        page.locator("main form button[type=submit]").first().click();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFormLeftOpenOvernightIsSavedAfterSigningInAgain(boolean script) {
        Supplier<Browsing> windows = script ? Browsing::desktop : Browsing::withoutScript;
        try (Browsing window = windows.get()) {
            Page page = window.signIn(Role.PROTECTION);
            window.open(observation() + "?lang=es");
            page.locator("#text").fill(TYPED);
            window.endSession();
            Response late = page.waitForResponse("**/acts/record-observation", () -> send(page));
            assertThat(late.status()).isEqualTo(403);
            page.waitForSelector("input[name=password]");
            assertThat(page.locator("main").innerText()).contains("Su sesión terminó", "no se guardó nada", TYPED);
            signIn(page, "wrong");
            page.waitForSelector(".state.overdue");
            assertThat(page.locator("main").innerText()).contains("no coinciden", TYPED);
            signIn(page, RunningApplication.PASSWORD);
            page.waitForSelector("text=Guardar lo escrito");
            assertThat(page.locator("main").innerText()).contains("todavía no se ha guardado", TYPED);
            send(page);
            page.waitForSelector(".saved");
            assertThat(page.content()).containsOnlyOnce(TYPED);
        }
    }

    private static void signIn(Page page, String password) {
        page.locator("input[name=username]").fill("protection");
        page.locator("input[name=password]").fill(password);
        send(page);
    }

    @Test
    void aPartOfThePageThatIsRefusedOvernightTakesNothingAway() {
        try (Browsing window = Browsing.desktop()) {
            Page page = window.signIn(Role.RECEPTION);
            window.open("/reception?lang=es");
            page.locator("#p0-givenNames").fill("Quien espera");
            window.endSession();
            page.locator("[name=fear][value=YES]").check();
            page.waitForSelector("#save-state[data-state=ended]");
            assertThat(page.locator("#save-state").innerText()).contains("Su sesión terminó", "Nada se pierde");
            assertThat(page.locator("#p0-givenNames").inputValue()).isEqualTo("Quien espera");
        }
    }

    @Test
    void aSaveThatCannotReachTheServerSaysSoAndKeepsWhatWasTyped() {
        try (Browsing window = Browsing.phone()) {
            Page page = window.signIn(Role.PROTECTION);
            window.open(observation() + "?lang=es");
            page.locator("#text").fill(TYPED);
            assertThat(page.locator("#save-state").innerText()).isEqualTo("Sin guardar todavía.");
            page.context().setOffline(true);
            send(page);
            page.waitForSelector("#save-state[data-state=lost]");
            assertThat(page.locator("#save-state").innerText()).contains("No se guardó", "guarde otra vez");
            assertThat(page.locator("#text").inputValue()).isEqualTo(TYPED);
            page.context().setOffline(false);
            send(page);
            page.waitForSelector(".saved");
            assertThat(page.content()).containsOnlyOnce(TYPED);
        }
    }

    @Test
    void goingBackAfterAnActDoesNotDoItTwice() {
        try (Browsing window = Browsing.desktop()) {
            Page page = window.signIn(Role.PROTECTION);
            String form = observation();
            window.open(form + "?lang=es");
            page.locator("#text").fill(TYPED);
            send(page);
            page.waitForSelector(".saved");
            page.goBack();
            page.waitForSelector("#text");
            send(page);
            page.waitForSelector(".saved, .faults");
            window.open(form.substring(0, form.indexOf("/acts")));
            assertThat(page.content()).containsOnlyOnce(TYPED);
        }
    }

    @Test
    void aPastedTextIsTakenWholeOrToldHowMuchTooLongItIs() {
        try (Browsing window = Browsing.desktop()) {
            Page page = window.signIn(Role.PROTECTION);
            window.open(observation() + "?lang=es");
            String longest = "ñ".repeat(Filled.LONGEST_LINES);
            page.locator("#text").fill(longest + "más");
            Response answer = page.waitForResponse("**/acts/record-observation", () -> send(page));
            assertThat(answer.status()).isEqualTo(422);
            page.waitForSelector(".faults");
            assertThat(page.locator(".faults").innerText()).contains("100,003", "100,000");
            assertThat(page.locator("#text").inputValue()).hasSize(longest.length() + 3);
            page.locator("#text").fill(longest);
            send(page);
            page.waitForSelector(".saved");
            assertThat(page.content()).contains(longest);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPersonTakenOutOfAFamilyComesBackWithAllThatWasTyped(boolean script) {
        Supplier<Browsing> windows = script ? Browsing::desktop : Browsing::withoutScript;
        try (Browsing window = windows.get()) {
            Page page = window.signIn(Role.RECEPTION);
            window.open("/reception?lang=es");
            page.locator("button[value=add]").click();
            page.waitForSelector("#p1-givenNames");
            page.locator("#p1-givenNames").fill("José Ángel");
            page.locator("[name='p1.sex'][value=M]").check();
            page.locator("button[value=remove-1]").click();
            page.waitForSelector("button[value=restore]");
            assertThat(page.locator("main").innerText()).contains("Se quitó a José Ángel");
            assertThat(page.locator("#p1-givenNames").count()).isZero();
            page.locator("button[value=restore]").click();
            page.waitForSelector("#p1-givenNames");
            assertThat(page.locator("#p1-givenNames").inputValue()).isEqualTo("José Ángel");
            assertThat(page.locator("[name='p1.sex'][value=M]").isChecked()).isTrue();
        }
    }

    @Test
    void aClaimGoesFromReceptionToItsServedDecisionWithoutScript() {
        try (Browsing window = Browsing.withoutScript()) {
            Page page = window.signIn(Role.SUPERVISOR);
            window.open("/reception?lang=es");
            page.locator("[name=fear][value=YES]").check();
            page.locator("[name=wish][value=PROTECTION]").check();
            page.locator("#p0-givenNames").fill("Sin Guion");
            page.locator("#p0-languages").fill("español");
            page.locator("#p0-age").fill("30");
            page.locator("[name='p0.sex'][value=F]").check();
            Browsing.save(page);
            send(page);
            page.waitForSelector("a[href$='certificate.pdf']");
            String file = page.locator("tbody th a").getAttribute("href");
            window.open(file + "/acts/hold-interview");
            page.locator("#language").fill("español");
            page.locator("#interviewer").fill("Ana Pérez");
            page.locator("[name=interviewerSex][value=F]").check();
            page.locator("#minutes").fill(TYPED);
            send(page);
            page.waitForSelector(".saved");
            window.open(file + "/acts/decide-claim");
            page.locator("[name=outcome][value=REFUGEE]").check();
            page.locator("#ground").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
            page.locator("#reasons").fill("Persecución por una pandilla.");
            send(page);
            page.waitForSelector(".saved");
            window.open(file + "/acts/serve-decision");
            page.locator("#proof").fill("Firmó.");
            send(page);
            page.waitForSelector(".saved");
            assertThat(page.locator(".pathway").innerText()).contains("protección reconocida");
        }
    }
}
