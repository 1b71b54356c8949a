package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.acogida.access.Officers;
import org.acogida.access.Role;
import org.acogida.postgres.DatabaseAccess;
import org.acogida.tablets.EnrolmentCodes;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A browser in somebody's hands, enrolled as a tablet of an office by its page. */
final class TabletWindow {
    private static final String MODULES = """
            window.from = (name) => import(document.querySelector('script[type=module]').src.replace('app.js', name));
            """;

    private final BrowserContext context;
    private final String address;
    private Page page;

    private TabletWindow(Page page, String address) {
        this.page = page;
        this.context = page.context();
        this.address = address;
        context.addInitScript(MODULES);
    }

    /** From now on nothing is sent but by an open page: the browser wakes no worker to do it. */
    void neverWakeWorker() {
        String never = "SyncManager.prototype.register = async () => {};";
        context.addInitScript(never);
        page.evaluate("() => { " + never + " }");
    }

    /** A new tablet of the supervisor's office, on which an officer has begun a shift. */
    static TabletWindow enrolled(Page page, ApplicationContext program, String name, String language) {
        String address = URI.create(
                        "http://localhost:" + program.getEnvironment().getRequiredProperty("local.server.port"))
                .toString();
        TabletWindow tablet = new TabletWindow(page, address);
        tablet.signIn(Role.RECEPTION);
        page.navigate(address + "/tablet?lang=" + language);
        enrol(page, code(program, name));
        page.waitForFunction("() => navigator.serviceWorker.controller !== null");
        return tablet;
    }

    private static void enrol(Page page, String code) {
        page.locator("#code").fill(code);
        page.locator("#enrol button").click();
        page.waitForFunction("() => document.activeElement.id === 'begin'");
        page.locator("#begin").click();
        page.waitForSelector("#family");
    }

    /** Enrols the browser that shows the page, unless it is, for whoever is signed in. */
    static void enrolHere(Page page) {
        page.waitForSelector("#enrol:not([hidden]), #family:not([hidden])");
        if (page.locator("#enrol").isVisible()) {
            enrol(page, code(RunningApplication.context(), "Puente"));
        }
    }

    static String code(ApplicationContext program, String name) {
        return program.getBean(EnrolmentCodes.class)
                .make(program.getBean(Officers.class).findByName("supervisor").orElseThrow(), name)
                .code();
    }

    void signIn(Role role) {
        page.navigate(address + "/login");
        page.locator("input[name=username]").fill(role.name().toLowerCase(Locale.ROOT));
        page.locator("input[name=password]").fill(RunningApplication.PASSWORD);
        Browsing.press(page.locator("main button[type=submit]"));
    }

    Page page() {
        return page;
    }

    /** Cuts the network, or brings it back. */
    void offline(boolean cut) {
        context.setOffline(cut);
    }

    /** Opens the page anew, as after it was closed. */
    Page reopen() {
        close();
        page = context.newPage();
        page.navigate(address + "/tablet");
        page.waitForSelector("#family");
        return page;
    }

    /** Closes the page; the browser stays. */
    void close() {
        page.close();
    }

    String state() {
        return page.locator("#state").innerText();
    }

    void waitForState(String words) {
        page.waitForFunction("words => document.querySelector('#state').textContent.includes(words)", words);
    }

    /** Fills in a sheet of so many people of a surname and files it; gives the receipt's text. */
    String file(String surname, int people) {
        fill(surname, people);
        page.locator("#file").click();
        return receipt();
    }

    void fill(String surname, int people) {
        fill(page, surname, people);
    }

    static void fill(Page page, String surname, int people) {
        page.locator("[name=fear][value=YES]").check();
        page.locator("[name=wish][value=PROTECTION]").check();
        for (int row = 0; row < people; row++) {
            if (row > 0) {
                page.locator("#add").click();
            }
            page.locator("#p" + row + "-givenNames").fill("Persona " + row);
            page.locator("#p" + row + "-surnames").fill(surname);
            page.locator("#p" + row + "-age").fill(Integer.toString(30 - 9 * row));
            page.locator("[name='p" + row + ".sex'][value=X]").check();
            if (row > 0) {
                page.locator("#p" + row + "-role").selectOption("CHILD");
            }
        }
    }

    /** Waits for the receipt, goes on to the next sheet, and gives the receipt's text. */
    String receipt() {
        page.waitForSelector("#receipt .code:not(:empty)");
        String text = page.locator("#receipt-text").innerText();
        page.locator("#next").click();
        page.waitForSelector("#family");
        assertThat(text).startsWith("ACOGIDA1.");
        return text;
    }

    /** The ids of the packets that it keeps. */
    List<UUID> outbox() {
        List<?> ids = (List<?>) Objects.requireNonNull(
                page.evaluate("async () => (await (await from('store.js')).listOutbox()).map(entry => entry.id)"));
        return ids.stream().map(id -> UUID.fromString((String) id)).toList();
    }

    /** How many packets of a tablet of that name are registered, and how many of all. */
    record Arrived(long registered, long all) {
        static Arrived of(DatabaseAccess database, String name) {
            return JdbcClient.create(database.asOwner())
                    .sql("""
                            select count(*) filter (where state = 'REGISTERED'), count(*)
                            from packet join tablet on tablet.id = packet.tablet where tablet.name = :name
                            """)
                    .param("name", name)
                    .query((row, _) -> new Arrived(row.getLong(1), row.getLong(2)))
                    .single();
        }
    }
}
