package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.SelectOption;
import java.util.Optional;
import java.util.UUID;
import org.acogida.access.Officers;
import org.acogida.access.Role;
import org.acogida.casework.Answer;
import org.acogida.casework.Casework;
import org.acogida.casework.Journeys;
import org.acogida.casework.Submission;
import org.acogida.clock.ProcedureClock;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Command;
import org.acogida.procedure.Command.RegisterArrival;
import org.acogida.procedure.Event.CaseAssigned;
import org.acogida.procedure.Manner;
import org.acogida.procedure.Observer;
import org.acogida.procedure.OfficerId;
import org.acogida.procedure.Person;
import org.acogida.rulebook.OfficeId;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** The worklist and the board in a browser: by keyboard, without script, and with filters that name nothing. */
class WorklistIT {
    private static final OfficeId OFFICE = new OfficeId("comar-tapachula");

    /** Registers claimants who share a surname, and gives the last one's case. */
    private static CaseId claimants(String surname, int many) {
        CaseId last = new CaseId(UUID.randomUUID());
        for (int i = 0; i < many; i++) {
            CaseId id = i + 1 == many ? last : new CaseId(UUID.randomUUID());
            RegisterArrival arrival =
                    new Journeys(i).family(bean(ProcedureClock.class).now()).getFirst();
            done(id, named(arrival, surname));
            done(id, new Command.FileClaim(Manner.WRITTEN, ""));
        }
        return last;
    }

    private static RegisterArrival named(RegisterArrival arrival, String surname) {
        Person p = arrival.person();
        Person renamed = new Person(
                p.givenNames(),
                surname,
                p.sex(),
                Optional.empty(),
                p.nationality(),
                p.languages(),
                p.documents(),
                p.needs(),
                p.interviewer(),
                p.contact());
        return new RegisterArrival(
                arrival.household(), arrival.enteredAt(), renamed, arrival.circumstances(), arrival.role());
    }

    private static void done(CaseId id, Command command) {
        OfficerId supervisor = new OfficerId(
                bean(Officers.class).findByName("supervisor").orElseThrow().id());
        assertThat(bean(Casework.class).submit(Submission.now(UUID.randomUUID(), id, supervisor, OFFICE, command)))
                .isInstanceOf(Answer.Done.class);
    }

    private static <T> T bean(Class<T> type) {
        ConfigurableApplicationContext context = RunningApplication.context();
        return context.getBean(type);
    }

    @Test
    void aCaseIsFoundPickedAndGivenByKeyboardAlone() {
        claimants("Tecladista", 3);
        try (Browsing window = Browsing.desktop()) {
            Page page = window.signIn(Role.SUPERVISOR);
            window.open("/worklist?lang=es&q=tecladista&task=decide");
            Locator rows = page.locator("tr[data-row]");
            assertThat(rows.count()).isEqualTo(3);
            String second = rows.nth(1).locator(".row-link").getAttribute("href");
            Keyboard keys = new Keyboard(page);
            keys.press("j").press("j").press("k").press("j").press("x");
            assertThat(page.locator("[name=case]:checked").count()).isEqualTo(1);
            keys.press("a").press("ArrowDown").press("ArrowDown").press("Tab").press("Enter");
            page.waitForSelector(".saved");
            assertThat(page.locator(".saved").innerText()).contains("1 expediente", "Ana López");
            assertThat(page.url()).doesNotContain("tecladista").contains("sought=", "task=decide");
            assertThat(page.locator("tr[data-row]:has(a[href='" + second + "']) .holder")
                            .innerText())
                    .contains("Ana López");
            assertThat(page.locator(".holder .nobody").count()).isEqualTo(2);
            keys.press("j").press("j").press("Enter");
            page.waitForURL("**" + second);
            assertThat(page.locator(".timeline").innerText()).contains("Lo lleva desde ahora Ana López");
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void keysDoNothingWhileSomebodyTypesOrOnceTheyAreSwitchedOff() {
        claimants("Letrista", 2);
        try (Browsing window = Browsing.desktop()) {
            Page page = window.signIn(Role.PROTECTION);
            window.open("/worklist?lang=en&q=letrista");
            new Keyboard(page).press("/").press("End").type("xjk/a");
            assertThat(page.locator("#filter-q").inputValue()).isEqualTo("letristaxjk/a");
            page.locator(".row-keys button").click();
            page.keyboard().press("j");
            assertThat(page.locator("tr[data-row] :focus").count()).isZero();
            page.reload();
            page.keyboard().press("j");
            assertThat(page.locator("tr[data-row] :focus").count()).isZero();
            page.locator(".row-keys button").click();
            page.keyboard().press("j");
            assertThat(page.locator("tr[data-row] .row-link:focus").count()).isEqualTo(1);
        }
    }

    @Test
    void severalAreGivenAtOnceWithoutScript() {
        claimants("Singuion", 3);
        try (Browsing window = Browsing.withoutScript()) {
            Page page = window.signIn(Role.SUPERVISOR);
            window.open("/worklist?lang=es&q=singuion&task=decide");
            page.locator("[name=case]").nth(0).check();
            page.locator("[name=case]").nth(1).check();
            Response without = page.waitForResponse("**/assign", () -> press(page));
            assertThat(without.status()).isEqualTo(409);
            assertThat(page.locator("[role=alert]").innerText()).contains("ningún expediente", "No eligió a quién");
            assertThat(page.locator("[name=case]:checked").count()).isEqualTo(2);
            page.locator("#assignee").selectOption(new SelectOption().setIndex(1));
            press(page);
            page.waitForSelector(".saved");
            assertThat(page.locator(".saved").innerText()).contains("2 expedientes", "Ana López");
            window.open("/worklist?q=singuion&task=decide&officer=legal");
            assertThat(page.locator("tr[data-row]").count()).isEqualTo(2);
            window.open("/worklist?q=singuion&task=decide&officer=nobody");
            assertThat(page.locator("tr[data-row]").count()).isEqualTo(1);
        }
    }

    @Test
    void whatWasGivenByMistakeGoesBackUnlessSomethingHappenedSince() {
        CaseId id = claimants("Deshecha", 2);
        try (Browsing window = Browsing.desktop()) {
            Page page = window.signIn(Role.SUPERVISOR);
            window.open("/worklist?lang=es&q=deshecha&task=decide");
            giveAll(page);
            page.locator(".saved button").click();
            page.waitForSelector("text=Deshecho");
            assertThat(page.locator(".saved").innerText()).contains("2 expedientes volvieron");
            assertThat(bean(Casework.class).find(id).orElseThrow().assigned()).isEmpty();
            giveAll(page);
            done(id, new Command.RecordObservation(Observer.UNHCR, "Mientras tanto."));
            page.locator(".saved button").click();
            page.waitForSelector("[role=alert]");
            assertThat(page.locator("[role=alert]").innerText()).contains("cambió mientras tanto");
            assertThat(bean(Casework.class).find(id).orElseThrow().assigned()).isPresent();
        }
    }

    private static void giveAll(Page page) {
        page.locator("[name=case]").nth(0).check();
        page.locator("[name=case]").nth(1).check();
        page.locator("#assignee").selectOption(new SelectOption().setIndex(1));
        press(page);
        page.waitForSelector(".saved button");
    }

    private static void press(Page page) {
        page.locator(".assign-bar button").click();
    }

    @Test
    void aFormSentThriceGivesTheCaseOnce() {
        CaseId id = claimants("Tresveces", 1);
        try (Browsing window = Browsing.desktop()) {
            Page page = window.signIn(Role.SUPERVISOR);
            window.open("/worklist?q=tresveces&task=decide");
            page.locator("[name=case]").check();
            page.locator("#assignee").selectOption(new SelectOption().setIndex(2));
            page.evaluate("""
                    async () => {
                      const form = document.querySelector('form.assign');
                      const send = () => fetch(form.action, {method: 'POST', body: new URLSearchParams(new FormData(form))});
                      await Promise.all([send(), send(), send()]);
                    }""");
            assertThat(bean(Casework.class).listHistory(id))
                    .filteredOn(stored -> stored.entry().event() instanceof CaseAssigned)
                    .hasSize(1);
        }
    }

    @Test
    void aFilterThatNamesNothingIsAnsweredBesideItAndNoRowsAreShown() {
        claimants("Filtrador", 1);
        try (Browsing window = Browsing.desktop()) {
            Page page = window.signIn(Role.RECEPTION);
            Response answer = page.navigate(RunningApplication.at("/worklist?lang=es&q=filtrador&due=foo&on=24-12-2018")
                    .toString());
            assertThat(answer.status()).isEqualTo(400);
            assertThat(page.locator("#filter-due-fault").innerText()).contains("elija una de la lista");
            assertThat(page.locator("#filter-due").inputValue()).isEqualTo("foo");
            assertThat(page.locator("#filter-on-fault").innerText()).contains("24-12-2018", "2018-12-24");
            assertThat(page.locator("tr[data-row]").count()).isZero();
            page.locator("#filter-due").selectOption("");
            page.locator("#filter-on").fill("");
            Browsing.press(page.locator(".filters > .buttons button"));
            assertThat(page.locator("tr[data-row]").count()).isPositive();
            assertThat(page.locator(".assign-bar, .pick").count()).isZero();
        }
    }

    @Test
    void theBoardLeadsASupervisorToTheRowsItCounts() {
        claimants("Tablerista", 2);
        try (Browsing window = Browsing.desktop()) {
            Page page = window.signIn(Role.SUPERVISOR);
            window.open("/worklist?lang=es");
            Browsing.press(page.locator("a[href='/board']"));
            assertThat(page.locator("#weeks-title").innerText()).matches("[\\d,]+ plazos? vencen? .*");
            Locator figure = page.locator("#weeks-title ~ table .figure a").first();
            long said = Long.parseLong(figure.innerText().replace(",", ""));
            Browsing.press(figure);
            long listed = page.locator(".work .count").allInnerTexts().stream()
                    .mapToLong(count -> Long.parseLong(count.replace(",", "")))
                    .sum();
            assertThat(listed).isEqualTo(said);
        }
        try (Browsing window = Browsing.desktop()) {
            Page page = window.signIn(Role.PROTECTION);
            assertThat(page.locator("a[href='/board']").count()).isZero();
            Response refused = page.navigate(RunningApplication.at("/board").toString());
            assertThat(refused.status()).isEqualTo(403);
        }
    }
}
