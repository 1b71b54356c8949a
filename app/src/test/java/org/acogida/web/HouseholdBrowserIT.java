package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.function.Supplier;
import org.acogida.access.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A family parts and is together again, on the pages of the desk. */
class HouseholdBrowserIT {
    private static String family(Browsing window, String surnames) {
        Page page = window.signIn(Role.SUPERVISOR);
        window.open("/reception?lang=es");
        page.locator("[name=fear][value=YES]").check();
        page.locator("[name=wish][value=PROTECTION]").check();
        person(page, "p0", "Madre", surnames, "33", "F");
        Browsing.press(page.locator("button[value=add]"));
        person(page, "p1", "Tía", surnames, "30", "F");
        page.locator("#p1-role").selectOption("SIBLING");
        Browsing.press(page.locator("button[value=add]"));
        person(page, "p2", "Niño", surnames, "8", "M");
        page.locator("#p2-role").selectOption("CHILD");
        Browsing.save(page);
        page.waitForSelector(".family-story");
        return page.url().replaceFirst("^https?://[^/]+", "");
    }

    private static void person(Page page, String row, String given, String surnames, String age, String sex) {
        page.locator("#" + row + "-givenNames").fill(given);
        page.locator("#" + row + "-surnames").fill(surnames);
        page.locator("#" + row + "-age").fill(age);
        page.locator("[name='" + row + ".sex'][value=" + sex + "]").check();
    }

    private static void send(Page page) {
        Browsing.press(page.locator("main form button[type=submit]").first());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aChildIsPartedFromTheMotherAndTheFamilyIsTogetherAgain(boolean script) {
        Supplier<Browsing> windows = script ? Browsing::desktop : Browsing::withoutScript;
        try (Browsing window = windows.get()) {
            Page page = window.page();
            String family = family(window, script ? "Separada" : "Separada Dos");
            String mother = page.locator("tbody th a").first().getAttribute("href");
            window.open(family + "/split");
            page.locator(".household-member:has(bdi:has-text('Madre')) [name=goes]")
                    .check();
            send(page);
            assertThat(page.locator("main").innerText())
                    .contains("Entre quienes se quedan debe encabezar una sola persona, y hay 0", "Por qué se separan");
            page.locator(".household-member:has(bdi:has-text('Tía')) select").selectOption("HEAD");
            page.locator(".household-member:has(bdi:has-text('Niño')) select").selectOption("RELATIVE");
            page.locator("#separatedPlace").fill("Hospital General de Tapachula");
            page.locator("#reason").fill("La llevaron en ambulancia; el niño se quedó con su tía");
            send(page);
            page.waitForSelector(".family-story li");
            assertThat(page.locator(".family").innerText())
                    .contains("Tía", "Niño")
                    .doesNotContain("Madre");
            assertThat(page.locator(".family-story").innerText())
                    .contains(
                            "Madre",
                            "Se separó de la familia",
                            "ambulancia",
                            "Hospital General",
                            "Ver a la otra familia");
            page.locator("tbody tr:has-text('Niño') th a").click();
            page.waitForSelector(".case-story");
            String child = page.url().replaceFirst("^https?://[^/]+", "");
            assertThat(page.locator(".case-story").innerText()).contains("Familia separada");

            window.open(child + "/fields");
            assertThat(page.locator("main").innerText()).contains("otro familiar de sangre", "hijo o hija");
            window.open(mother);
            page.locator("a[href^='/reception/']").first().click();
            page.waitForSelector(".family-story");
            page.locator("a[href$='/join']").click();
            page.waitForSelector("#otherFile");
            page.locator("[name=goes]").check();
            page.locator(".household-member select").selectOption("SIBLING");
            page.locator("#otherFile").fill("http://localhost" + child);
            page.locator("[name=how][value=REUNITED]").check();
            page.locator("#reason").fill("Salió del hospital");
            send(page);
            page.waitForSelector("#familyView-fault");
            assertThat(page.locator("#otherFile").inputValue()).endsWith(child);
            page.locator("#familyView").fill("Quieren estar juntos los tres");
            send(page);
            page.waitForSelector(".family-story li");
            assertThat(page.url()).contains(family);
            assertThat(page.locator(".family").innerText()).contains("Tía", "Niño", "Madre");
            assertThat(page.locator(".family-story").innerText())
                    .contains("Se reunió con la familia", "Quieren estar juntos los tres");
        }
    }
}
