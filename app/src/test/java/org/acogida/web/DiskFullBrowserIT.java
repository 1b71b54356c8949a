package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.SplittableRandom;
import org.acogida.access.Role;
import org.acogida.postgres.OwnServer;
import org.acogida.postgres.SmallDisk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database's disk gets full: officers are warned before, told when an act was not saved, and nothing is lost. */
class DiskFullBrowserIT {
    private static final int MEGABYTES = 160;
    private static final int LONGEST = 45_000;
    private static final int ENOUGH = 400;

    private final SplittableRandom random = new SplittableRandom(53_100);

    @TempDir
    Path folder;

    /** What no compression makes small. */
    private String text() {
        byte[] bytes = new byte[LONGEST];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Test
    void anActThatFindsNoRoomIsNotSavedAndGoesThroughOnceThereIsSome() {
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), MEGABYTES);
                OwnServer server = OwnServer.start(disk.place(), "max_wal_size=32MB", "min_wal_size=32MB");
                ConfigurableApplicationContext program =
                        RunningApplication.on(server.access(), "--acogida.database-folder=" + disk.place());
                Browsing window = Browsing.withoutScript().on(RunningApplication.address(program))) {
            Page page = window.signIn(Role.SUPERVISOR);
            String file = DatabaseAwayBrowserIT.register(window);
            disk.fillTo(85);
            window.open("/worklist?lang=es");
            assertThat(page.locator(".disk").innerText())
                    .contains("base de datos")
                    .containsPattern("al 8[56] %");
            window.open("/backups");
            assertThat(page.locator("main").innerText()).containsPattern("ocupado al 8[56] %");
            disk.fill();
            int saved = saveUntilRefused(window, file);
            assertThat(page.locator("main").innerText()).contains("No se guardó", "a salvo", "no se hará dos veces");
            assertThat(page.locator("dd.typed").last().innerText()).hasSize(2 * LONGEST);
            Response read = page.context().newPage().navigate(RunningApplication.address(program) + file);
            assertThat(read.status()).isIn(200, 503);
            disk.free();
            server.startIfGone();
            DatabaseAwayBrowserIT.sendUntilSaved(page);
            long observations = program.getBean(JdbcClient.class)
                    .sql("select count(*) from event where kind = 'observation-recorded'")
                    .query(Long.class)
                    .single();
            assertThat(observations).isEqualTo(saved + 1L);
        }
    }

    private int saveUntilRefused(Browsing window, String file) {
        Page page = window.page();
        for (int saved = 0; saved < ENOUGH; saved++) {
            window.open(file + "/acts/record-observation");
            page.locator("#text").fill(text());
            Response answer = page.waitForResponse(
                    "**/acts/record-observation",
                    () -> page.locator("main form button[type=submit]").first().click());
            page.waitForLoadState();
            if (answer.status() == 503) {
                return saved;
            }
        }
        throw new AssertionError("the disk is full, and everything was saved all the same");
    }
}
