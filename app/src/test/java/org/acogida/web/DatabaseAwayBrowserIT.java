package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.acogida.access.Role;
import org.acogida.postgres.HeldJournal;
import org.acogida.postgres.OwnServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;

/** A minute without the database: every page says so at once, nothing typed is lost, and each act is done once after. */
class DatabaseAwayBrowserIT {
    private static final String TYPED = "Relata amenazas de una pandilla.";
    private static final int ROWS = 600;
    private static final int MOST_TRIES = 60;
    private static final double PAUSE_MILLIS = 500;

    @TempDir
    static Path folder;

    private static OwnServer server;
    private static ConfigurableApplicationContext program;

    @BeforeAll
    static void start() {
        server = OwnServer.start(folder.resolve("data"));
        program = RunningApplication.on(server.access());
    }

    @AfterAll
    static void stop() {
        program.close();
        server.close();
    }

    /** How a server goes away, and how it comes back. */
    enum Outage {
        FROZEN {
            @Override
            void goes() {
                server.freeze();
            }

            @Override
            void returns() {
                server.thaw();
            }
        },
        KILLED {
            @Override
            void goes() {
                server.kill();
            }

            @Override
            void returns() {
                server.start();
            }
        };

        abstract void goes();

        abstract void returns();

        /** The server is there again after this, whatever happens. */
        void around(Runnable seen) {
            goes();
            try {
                seen.run();
            } finally {
                returns();
            }
        }
    }

    private static void look(Supplier<Browsing> windows, Consumer<Browsing> look) {
        try (Browsing window = windows.get().on(RunningApplication.address(program))) {
            look.accept(window);
        }
    }

    static String register(Browsing window) {
        Page page = window.page();
        window.open("/reception?lang=es");
        page.locator("[name=fear][value=YES]").check();
        page.locator("[name=wish][value=PROTECTION]").check();
        page.locator("#p0-givenNames").fill("Sin Base");
        page.locator("[name='p0.sex'][value=F]").check();
        Browsing.save(page);
        return page.locator("tbody th a").getAttribute("href");
    }

    private static void send(Page page) {
        page.locator("main form button[type=submit]").first().click();
    }

    /**
     * Presses again as long as the program has not noticed that its database is there again; where the act was done and
     * only the page that follows could not be shown, asks for that page again.
     */
    static void sendUntilSaved(Page page) {
        for (int tried = 0; tried < MOST_TRIES; tried++) {
            boolean asked = page.locator("main form button[type=submit]").count() > 0;
            Response answer = page.waitForResponse(
                    response -> response.request().isNavigationRequest() && response.status() != 303,
                    asked ? () -> send(page) : page::reload);
            page.waitForLoadState();
            if (answer.ok()) {
                return;
            }
            page.waitForTimeout(PAUSE_MILLIS);
        }
        throw new AssertionError("the database is back, and nothing is saved");
    }

    private static Page openOnceItIsBack(Browsing window, String address) {
        Page page = window.open(address);
        for (int tried = 0; tried < MOST_TRIES && page.title().contains("Ahora no se puede ver"); tried++) {
            page.waitForTimeout(PAUSE_MILLIS);
            window.open(address);
        }
        return page;
    }

    @ParameterizedTest
    @EnumSource(Outage.class)
    void whatWasTypedStaysOnThePageAndIsSavedOnceWithOnePress(Outage outage) {
        look(Browsing::desktop, window -> {
            window.signIn(Role.SUPERVISOR);
            String file = register(window);
            Page page = window.open(file + "/acts/record-observation?lang=es");
            page.locator("#text").fill(TYPED);
            outage.around(() -> {
                page.waitForSelector("#health[data-state=away]");
                assertThat(page.locator("#health").innerText()).contains("La base de datos no responde", "a salvo");
                send(page);
                page.waitForSelector("#save-state[data-state=away]");
                assertThat(page.locator("#save-state").innerText()).contains("No se guardó", "guarde otra vez");
                assertThat(page.locator("#text").inputValue()).isEqualTo(TYPED);
            });
            page.waitForSelector("#health[data-state=back]");
            assertThat(page.locator("#health").innerText()).contains("volvió");
            send(page);
            page.waitForSelector(".saved");
            assertThat(page.content()).containsOnlyOnce(TYPED);
        });
    }

    @ParameterizedTest
    @EnumSource(Outage.class)
    void withoutScriptTheFormComesBackWholeAndIsSavedOnce(Outage outage) {
        look(Browsing::withoutScript, window -> {
            window.signIn(Role.SUPERVISOR);
            String file = register(window);
            Page page = window.open(file + "/acts/record-observation?lang=en");
            page.locator("#text").fill(TYPED);
            outage.around(() -> {
                Response answer = page.waitForResponse("**/acts/record-observation**", () -> send(page));
                assertThat(answer.status()).isEqualTo(503);
                page.waitForSelector("text=Not saved: the database does not answer");
                assertThat(page.locator("main").innerText()).contains(TYPED, "not done twice");
                Response again = page.waitForResponse("**/acts/record-observation**", () -> send(page));
                assertThat(again.status()).isEqualTo(503);
            });
            sendUntilSaved(page);
            assertThat(page.content()).containsOnlyOnce(TYPED);
        });
    }

    @ParameterizedTest
    @EnumSource(Outage.class)
    void everyPageAnswersAndSaysWhatToDo(Outage outage) {
        look(Browsing::desktop, window -> {
            window.signIn(Role.SUPERVISOR);
            String file = register(window);
            outage.around(() -> {
                for (String address : new String[] {"/worklist", "/reception", "/board", file, file + "/file.pdf"}) {
                    Response answer = window.page()
                            .waitForResponse(
                                    response -> response.request().isNavigationRequest(), () -> window.open(address));
                    assertThat(answer.status()).as(address).isEqualTo(503);
                    assertThat(answer.headers()).containsKey("retry-after");
                    assertThat(window.page().locator("main").innerText())
                            .contains("Ahora no se puede ver: la base de datos no responde", "a salvo")
                            .doesNotContain("Exception");
                }
            });
            assertThat(openOnceItIsBack(window, "/worklist").locator("h1").innerText())
                    .contains("Pendientes");
        });
    }

    @Test
    void nobodyCanSignInMeanwhileAndThePageSaysWhy() {
        look(Browsing::desktop, window -> {
            window.open("/login?lang=es");
            Outage.KILLED.around(() -> {
                window.giveName(Role.PROTECTION);
                assertThat(window.page().locator("main").innerText())
                        .contains("No se puede entrar ahora", "vuelva a intentarlo");
            });
            window.giveName(Role.PROTECTION);
            assertThat(window.page().url()).endsWith("/worklist");
        });
    }

    @Test
    void anImportThatIsBrokenOffSaysSoAndGoesOnWhereItWas() {
        look(Browsing::desktop, window -> {
            Page page = window.signIn(Role.SUPERVISOR);
            window.open("/import?lang=es");
            String file = IntStream.range(0, ROWS)
                    .mapToObj(row -> "outage,R" + row + ",2018-10-19,Dominga,Ixcoy,F\n")
                    .collect(Collectors.joining("", "source,ref,arrived_at,given_names,surnames,sex\n", ""));
            page.locator("#file")
                    .setInputFiles(new FilePayload("llegadas.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
            try (HeldJournal _ = HeldJournal.fromWriters(server.access())) {
                send(page);
                page.waitForSelector("#progress[data-state=RUNNING]");
                Outage.KILLED.around(() -> {});
            }
            page.waitForSelector("#progress[data-state=FAILED]");
            assertThat(page.locator("#progress").innerText()).contains("interrumpió", "Lo hecho queda");
            page.locator("form[action$='/again'] button").click();
            page.waitForSelector("#progress[data-state=DONE]");
            assertThat(page.locator("tfoot .figure").innerText()).isEqualTo("" + ROWS);
            assertThat(page.locator("#progress").innerText()).contains("Todas las filas están registradas");
        });
    }
}
