package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.acogida.access.Role;
import org.acogida.casework.Casework;
import org.acogida.clock.ProcedureClock;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.ClockRun;
import org.acogida.rulebook.Milestone;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A family whose registration was written on paper while nothing worked: what they asked for counts from that hour. */
class PaperFilingBrowserIT {
    private static final ZoneId OFFICE = ZoneId.of("America/Mexico_City");

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aClaimOfThreeHoursAgoOnPaperCountsFromThen(boolean script) {
        Instant asked = RunningApplication.context()
                .getBean(ProcedureClock.class)
                .now()
                .minus(Duration.ofHours(3))
                .truncatedTo(ChronoUnit.MINUTES);
        try (Browsing window = script ? Browsing.desktop() : Browsing.withoutScript()) {
            Page page = window.signIn(Role.SUPERVISOR);
            window.open("/reception?lang=es");
            page.locator("[name=fear][value=YES]").check();
            page.locator("[name=wish][value=PROTECTION]").check();
            page.locator("#p0-givenNames").fill("Papel");
            page.locator("#p0-surnames").fill(script ? "De Hoy" : "De Hoy Dos");
            page.locator("#p0-age").fill("33");
            page.locator("[name='p0.sex'][value=F]").check();
            page.locator("section:has(> details #paperFiledAt) > details > summary")
                    .click();
            at(page, asked.plus(Duration.ofDays(2)));
            Browsing.save(page);
            page.waitForSelector("#paperFiledAt-fault");
            at(page, asked);
            Browsing.save(page);
            page.waitForSelector(".family-story");
            assertThat(page.locator("#paperFiledAt").inputValue()).isEqualTo(input(asked));
            if (script) {
                window.picture("family-from-paper");
            }
            Browsing.press(page.locator("main form button[type=submit]").first());
            page.waitForSelector("a[href$='certificate.pdf']");
            String file = page.locator("tbody th a").first().getAttribute("href");
            assertCountsFrom(asked, file.replaceFirst(".*/", ""));
        }
    }

    private static void at(Page page, Instant moment) {
        page.locator("#paperFiledAt").fill(input(moment));
    }

    private static String input(Instant moment) {
        return LocalDateTime.ofInstant(moment, OFFICE).toString();
    }

    private static void assertCountsFrom(Instant asked, String id) {
        CaseState state = RunningApplication.context()
                .getBean(Casework.class)
                .find(new CaseId(UUID.fromString(id)))
                .orElseThrow();
        assertThat(state.reached()).containsEntry(Milestone.CLAIM_FILED, asked);
        assertThat(state.enteredAt()).contains(asked);
        Set<Instant> starts = state.clocks().stream()
                .filter(ClockRun::isRunning)
                .filter(run -> run.clock().value().equals("decide"))
                .map(ClockRun::startedAt)
                .collect(Collectors.toSet());
        assertThat(starts).containsExactly(asked);
    }
}
