package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.acogida.access.Officers;
import org.acogida.access.Role;
import org.acogida.attachments.Attachments;
import org.acogida.casework.Casework;
import org.acogida.clock.ProcedureClock;
import org.acogida.postgres.Reach;
import org.acogida.postgres.TestDatabase;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.ClaimStatus;
import org.acogida.procedure.Person.Need;
import org.acogida.rulebook.Milestone;
import org.acogida.tablets.Tablet;
import org.acogida.tablets.Tablets;
import org.acogida.web.TabletWindow.Arrived;
import org.acogida.web.form.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** The tablet's page in a real browser: without a network, with a bad one, and after everything went wrong (safety R10 to R12, R22). */
class TabletBrowserIT {
    private static final int MOST_KEYS_FOR_A_FAMILY = 120;
    private static final long PATIENCE = 60_000;
    private static final Duration HOURS = Duration.ofHours(3);

    private final Browsing window = Browsing.desktop();

    @AfterEach
    void close() {
        window.close();
    }

    private TabletWindow tablet(String name) {
        return TabletWindow.enrolled(window.page(), RunningApplication.context(), name, "es");
    }

    private static Arrived settled(String name, long all) {
        for (long waited = 0; waited < PATIENCE; waited += 50) {
            Arrived arrived = Arrived.of(RunningApplication.database(), name);
            if (arrived.registered() == all) {
                return arrived;
            }
            LockSupport.parkNanos(50_000_000);
        }
        throw new AssertionError("not registered: " + Arrived.of(RunningApplication.database(), name));
    }

    private static CaseState member(UUID packet, int row) {
        CaseId id = new CaseId(Ids.derive(packet, "case", Integer.toString(row)));
        return Reach.whole(() ->
                        RunningApplication.context().getBean(Casework.class).find(id))
                .orElseThrow();
    }

    @Test
    void aFamilyOfFourIsFiledWithoutANetworkInFewKeysAndRegisteredOnceThereIsOne() {
        TabletWindow tablet = tablet("Puente 1");
        tablet.offline(true);
        Page page = tablet.reopen();
        assertThat(tablet.state()).contains("Sin red", "todo enviado");
        Keyboard keys = new Keyboard(page);
        keys.to("[name=fear]").press("Space");
        keys.choose("wish", "PROTECTION");
        keys.to("#p0-givenNames")
                .type("María")
                .press("Tab")
                .type("Paz Núñez")
                .press("Tab")
                .type("33");
        keys.choose("p0.sex", "F")
                .to("#p0-nationality")
                .type("hnd")
                .press("Tab")
                .type("es");
        relative(keys, "p1", "José", "34", "M", "PARTNER");
        relative(keys, "p2", "Ana", "8", "F", "CHILD");
        keys.to("[name='p2.needs']").type("sm");
        relative(keys, "p3", "Luis", "0", "M", "CHILD");
        keys.press("Alt+S");
        keys.led("#receipt");
        System.out.println("Keys for a family of four on a tablet: " + keys.strokes());
        assertThat(keys.strokes()).isLessThanOrEqualTo(MOST_KEYS_FOR_A_FAMILY);
        assertThat(page.locator("#receipt").innerText())
                .contains("4 personas · 4 solicitudes", "LRPCAP 6", "Puente 1 · 1");
        assertThat(page.locator("#receipt").innerText()).doesNotContain("María", "Núñez");
        UUID packet = tablet.outbox().getFirst();
        page = tablet.reopen();
        tablet.waitForState("1 registro (4 personas) sin enviar");
        assertThat(page.locator(".person").count()).isOne();
        assertThat(page.locator("#p0-givenNames").inputValue()).isEmpty();
        assertThat(page.locator("#draft-state").textContent()).isEmpty();
        tablet.offline(false);
        tablet.waitForState("todo enviado");
        settled("Puente 1", 1);
        assertThat(member(packet, 0).claim()).isEqualTo(ClaimStatus.STANDS);
        assertThat(member(packet, 3).person().orElseThrow().surnames()).isEqualTo("Paz Núñez");
        assertThat(member(packet, 2).person().orElseThrow().needs()).containsExactly(Need.SM);
        assertThat(member(packet, 3).person().orElseThrow().nationality()).isEqualTo("HND");
    }

    private static void relative(Keyboard keys, String row, String name, String age, String sex, String role) {
        keys.press("Alt+N").led("#" + row + "-givenNames");
        keys.type(name).press("Tab").press("Tab").type(age);
        keys.choose(row + ".sex", sex).pick("#" + row + "-role", role);
    }

    @Test
    void whatWasFiledOutlivesTheKilledPageAndLostAnswersAndIsRegisteredOnce() {
        TabletWindow tablet = tablet("Puente 2");
        tablet.neverWakeWorker();
        tablet.offline(true);
        List<String> receipts = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            receipts.add(tablet.file("Sinred", 1 + i));
        }
        assertThat(receipts).doesNotHaveDuplicates();
        tablet.fill("Abierta", 1);
        Page page = tablet.reopen();
        assertThat(page.locator("#p0-surnames").inputValue()).isEqualTo("Abierta");
        tablet.waitForState("3 registros (6 personas) sin enviar");
        int[] lost = {0};
        page.route("**/tablet/packets", route -> {
            route.fetch();
            lost[0]++;
            route.abort();
        });
        tablet.offline(false);
        page.waitForCondition(() -> lost[0] > 0);
        tablet.waitForState("3 registros (6 personas) sin enviar");
        page.unroute("**/tablet/packets");
        page.locator("#send").click();
        tablet.waitForState("todo enviado");
        assertThat(settled("Puente 2", 3).all()).isEqualTo(3);
        assertThat(page.locator("#p0-surnames").inputValue()).isEqualTo("Abierta");
        assertThat(page.locator("table.kept tbody tr").count()).isEqualTo(3);
        assertThat(page.locator("table.kept tbody").innerText())
                .contains("Enviado")
                .doesNotContain("Sin enviar");
    }

    @Test
    void theBrowserSendsWhatIsKeptWhenThePageIsClosed() {
        TabletWindow tablet = tablet("Puente 16");
        tablet.offline(true);
        tablet.file("Cerrada", 1);
        tablet.close();
        tablet.offline(false);
        assertThat(settled("Puente 16", 1).all()).isOne();
    }

    @Test
    void signingOutOnTheDeskKeepsWhatIsNotSent() {
        TabletWindow tablet = tablet("Puente 3");
        tablet.neverWakeWorker();
        tablet.offline(true);
        tablet.file("Quedada", 2);
        tablet.fill("Abierta", 1);
        Page desk = tablet.page().context().newPage();
        tablet.page().route("**/tablet/packets", route -> route.abort());
        tablet.offline(false);
        desk.navigate(RunningApplication.at("/worklist").toString());
        desk.locator("header form button").click();
        desk.waitForURL("**/login?out");
        tablet.offline(true);
        tablet.reopen();
        tablet.waitForState("1 registro (2 personas) sin enviar");
        assertThat(tablet.page().locator("#p0-surnames").inputValue()).isEqualTo("Abierta");
    }

    @Test
    void twoPagesNumberOnceAndOneHoldsTheSheet() {
        TabletWindow tablet = tablet("Puente 4");
        tablet.offline(true);
        Page second = tablet.page().context().newPage();
        second.navigate(RunningApplication.at("/tablet").toString());
        second.waitForSelector("#elsewhere");
        assertThat(second.locator("#family").isVisible()).isFalse();
        String both = """
            async () => {
              const { file } = await from('filing.js');
              const { makeId } = await from('encode.js');
              const body = { needs: ['SC'], to: makeId(), row: 0, fear: null, birth: null, claim: false, statement: '' };
              await Promise.all([1, 2, 3, 4, 5].map(() =>
                file(makeId(), 'addition', body, { people: 1, claims: 0, receipt: false, closes: null })));
            }\
            """;
        tablet.page().evaluate("() => { window.done = (" + both + ")(); }");
        second.evaluate(both);
        tablet.page().evaluate("() => window.done");
        Object numbers = tablet.page()
                .evaluate("async () => (await (await from('store.js')).listOutbox()).map(entry => entry.seq)");
        assertThat(numbers).isEqualTo(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
        tablet.page().close();
        second.waitForSelector("#family");
    }

    @Test
    void whatCannotBeKeptIsSaidAndTheSheetStays() {
        TabletWindow tablet = tablet("Puente 5");
        Page page = tablet.page();
        tablet.offline(true);
        page.evaluate("""
            () => {
              window.add = IDBObjectStore.prototype.add;
              IDBObjectStore.prototype.add = () => { throw new DOMException('full', 'QuotaExceededError'); };
            }\
            """);
        tablet.fill("Llena", 1);
        page.locator("#file").click();
        page.waitForSelector("#faults [role=alert]");
        assertThat(page.locator("#faults").innerText()).contains("NO se guardó");
        assertThat(page.locator("#p0-surnames").inputValue()).isEqualTo("Llena");
        assertThat(tablet.state()).contains("todo enviado");
        page.evaluate("() => { IDBObjectStore.prototype.add = window.add; }");
        page.locator("#file").click();
        tablet.receipt();
        tablet.waitForState("1 registro (1 persona) sin enviar");
    }

    @Test
    void whatTheServerDoesNotAcceptStaysWithItsReason() {
        TabletWindow tablet = tablet("Puente 6");
        Page page = tablet.page();
        tablet.offline(true);
        tablet.file("Rechazada", 1);
        page.evaluate("""
            async () => {
              const { together } = await from('store.js');
              await together(['outbox'], (shelf) => {
                shelf('outbox').openCursor().onsuccess = ({ target: { result } }) => result &&
                  (result.update({ ...result.value, signature: result.value.signature.replace(/^./, (a) => a === 'A' ? 'B' : 'A') }), result.continue());
              });
            }\
            """);
        tablet.offline(false);
        page.waitForSelector("#notes li:has-text('no aceptó')");
        assertThat(page.locator("table.kept tbody").innerText()).contains("No aceptado:");
        tablet.waitForState("1 registro (1 persona) sin enviar");
        assertThat(Arrived.of(RunningApplication.database(), "Puente 6").all()).isZero();
    }

    @Test
    void afterTheShiftIsOverPeopleAreStillFiledAndADayUnsentIsSaidLoudly() {
        TabletWindow tablet = tablet("Puente 7");
        Page page = tablet.page();
        tablet.offline(true);
        tablet.file("Tardía", 1);
        page.evaluate("""
            async () => {
              const { find, keep, together } = await from('store.js');
              const lease = await find('lease');
              await keep('lease', { ...lease, until: lease.from - 1 });
              await together(['outbox'], (shelf) => {
                shelf('outbox').openCursor().onsuccess = ({ target: { result } }) => result &&
                  (result.update({ ...result.value, filed: result.value.filed - 25 * 3600e3 }), result.continue());
              });
            }\
            """);
        page = tablet.reopen();
        tablet.waitForState("hace 25 h");
        assertThat(page.locator("#notes").innerText()).contains("El turno terminó el");
        assertThat(page.locator("#alarm").innerText()).contains("más de 24 horas");
        tablet.file("Tardía", 1);
        tablet.waitForState("2 registros (2 personas) sin enviar");
    }

    @Test
    void aClockSetBackIsSeenAndOneThatJumpsAheadIsLeftOpen() {
        TabletWindow tablet = tablet("Puente 8");
        tablet.waitForState("todo enviado");
        tablet.offline(true);
        Object told = tablet.page().evaluate("""
            async () => {
              const clock = await from('clock.js');
              const DAY = 24 * 3600e3;
              const real = Date.now;
              const before = clock.estimate(await clock.read());
              Date.now = () => real() - 3 * DAY;
              const back = await clock.read();
              const after = clock.estimate(back);
              Date.now = () => real() + 3 * DAY;
              const ahead = await clock.read();
              return [before.within, Math.abs(after.at - before.at), back.step, back.gap, ahead.step, ahead.gap].map(Number);
            }\
            """);
        List<?> found = (List<?>) told;
        long day = 24 * 3600_000L;
        assertThat(number(found, 0)).isLessThan(10_000);
        assertThat(number(found, 1)).isLessThan(10_000);
        assertThat(number(found, 2)).isBetween(-3 * day - 1000, -3 * day + 1000);
        assertThat(number(found, 3)).isZero();
        assertThat(number(found, 4)).isBetween(-3 * day - 1000, -3 * day + 1000);
        assertThat(number(found, 5)).isOne();
    }

    private static long number(List<?> found, int at) {
        return ((Number) found.get(at)).longValue();
    }

    @Test
    void aTabletThatIsLeftShowsNobodysName() {
        Page page = window.page();
        page.clock().install();
        TabletWindow tablet = tablet("Puente 9");
        tablet.fill("Mirada", 1);
        page.clock().fastForward(1000 * 130);
        page.waitForSelector("#idle:not([hidden])");
        assertThat(page.locator("#p0-surnames").isVisible()).isFalse();
        assertThat(page.locator("body").ariaSnapshot()).contains("En pausa").doesNotContain("Mirada");
        new Keyboard(page).led("#idle button").seen().press("Enter");
        page.waitForSelector("#p0-surnames");
        assertThat(page.locator("#p0-surnames").inputValue()).isEqualTo("Mirada");
    }

    @Test
    void aReceiptReadAgainAddsWhatIsFoundLater() {
        TabletWindow tablet = tablet("Puente 10");
        Page page = tablet.page();
        tablet.offline(true);
        String receipt = tablet.file("Sumada", 2);
        UUID family = tablet.outbox().getFirst();
        page.locator("#addition > summary").click();
        page.locator("#addTo").fill(receipt.substring(0, 40));
        page.locator("#addition button[type=submit]").click();
        page.waitForSelector("#addition-faults li:has-text('No es un comprobante completo')");
        page.locator("#addTo").fill(receipt);
        page.locator("#addRow").fill("3");
        page.locator("#addition button[type=submit]").click();
        page.waitForSelector("#addition-faults li:has-text('El comprobante es de 2 personas')");
        page.locator("#addRow").fill("2");
        page.locator("[name=addNeeds][value=SM]").check();
        page.locator("#addition button[type=submit]").click();
        tablet.waitForState("2 registros (3 personas) sin enviar");
        tablet.offline(false);
        tablet.waitForState("todo enviado");
        settled("Puente 10", 2);
        assertThat(member(family, 1).person().orElseThrow().needs()).containsExactly(Need.SM);
    }

    @Test
    void anotherCodeThanAReceiptIsSaidToBeOne() {
        TabletWindow tablet = tablet("Puente 31");
        Page page = tablet.page();
        page.locator("#addition > summary").click();
        for (String foreign : List.of(
                "https://example.org/t/7KQ2",
                "WIFI:S:Puente;T:WPA;P:secreta;;",
                "ACOGIDA2.eyJ4Ijox.AAAA",
                "<b>1</b>")) {
            page.locator("#addTo").fill(foreign);
            page.locator("#addition button[type=submit]").click();
            page.waitForFunction(
                    "foreign => document.querySelector('#addition-faults q')?.textContent === foreign", foreign);
            assertThat(page.locator("#addition-faults li").first().innerText())
                    .contains("Es otro código, no un comprobante", "ACOGIDA1");
        }
        assertThat(page.locator("#addTo").getAttribute("aria-invalid")).isEqualTo("true");
        page.locator("#addTo").fill("ACOGIDA1.eyJ4");
        page.locator("#addition button[type=submit]").click();
        page.waitForSelector("#addition-faults li:has-text('No es un comprobante completo')");
        assertThat(tablet.outbox()).isEmpty();
    }

    @Test
    void aSheetThrownAwayComesBackAndSoDoesAPerson() {
        TabletWindow tablet = tablet("Puente 11");
        Page page = tablet.page();
        tablet.fill("Vuelta", 2);
        page.locator(".person .remove").nth(1).click();
        assertThat(page.locator(".person").count()).isOne();
        page.locator("#gone button").click();
        assertThat(page.locator("#p1-surnames").inputValue()).isEqualTo("Vuelta");
        page.locator("#discard").click();
        assertThat(page.locator("#p0-surnames").inputValue()).isEmpty();
        page.locator("#gone button").click();
        assertThat(page.locator("#p1-surnames").inputValue()).isEqualTo("Vuelta");
        page.waitForFunction("() => document.querySelector('#draft-state').textContent !== ''");
        tablet.reopen();
        assertThat(tablet.page().locator("#p1-surnames").inputValue()).isEqualTo("Vuelta");
    }

    @Test
    void aThousandPeopleOfADayAreFiledWithoutANetworkAndRegisteredOnce() {
        TabletWindow tablet = tablet("Puente 12");
        Page page = tablet.page();
        tablet.offline(true);
        page.evaluate("""
            async () => {
              const { file } = await from('filing.js');
              const { makeId } = await from('encode.js');
              const person = (row, age) => ({ row, givenNames: `Persona ${row}`, surnames: 'Delmillar', sex: 'X', birth: { age },
                role: ['HEAD', 'PARTNER', 'CHILD', 'CHILD'][row], nationality: 'HND', languages: ['es'], needs: [], unaccompanied: false,
                fear: null, claim: null, documents: [], contact: '' });
              for (let i = 0; i < 248; i += 1) {
                await file(makeId(), 'family', { fear: 'YES', wish: 'PROTECTION', validVisa: false, entry: 'AT_CROSSING', claim: true,
                  fearWords: '', manner: 'ORAL', statement: '', enteredAt: null, crossing: '',
                  people: [30, 31, 8, 3].map((age, row) => person(row, age)) },
                  { people: 4, claims: 4, english: false, receipt: true, closes: null });
              }
            }\
            """);
        tablet.file("Delmillar", 4);
        tablet.file("Delmillar", 4);
        tablet.waitForState("250 registros (1000 personas) sin enviar");
        tablet.offline(false);
        page.waitForFunction(
                "() => document.querySelector('#state').textContent.includes('todo enviado')",
                null,
                new Page.WaitForFunctionOptions().setTimeout(PATIENCE * 3));
        for (int i = 0;
                i < 3 && Arrived.of(RunningApplication.database(), "Puente 12").registered() < 250;
                i++) {
            settledOrNot("Puente 12", 250);
        }
        assertThat(settled("Puente 12", 250).all()).isEqualTo(250);
    }

    private static void settledOrNot(String name, long all) {
        for (long waited = 0; waited < PATIENCE; waited += 200) {
            if (Arrived.of(RunningApplication.database(), name).registered() == all) {
                return;
            }
            LockSupport.parkNanos(200_000_000);
        }
    }

    @Test
    void aDocumentAndAPhotoTakenWithoutANetworkReachTheFile() throws IOException {
        TabletWindow tablet = tablet("Puente 41");
        tablet.offline(true);
        Page page = tablet.page();
        page.locator("[name=fear][value=YES]").check();
        page.locator("[name=wish][value=PROTECTION]").check();
        page.locator(".person > details > summary").click();
        page.locator("#p0-mrz").fill("P<UTOERIKSSON<<ANNA<MARIA\nL898902C36UTO7408122F1204159ZE184226B<<<<<11");
        assertThat(page.locator("[data-zone]").innerText()).contains("No coincide un dígito");
        page.locator("#p0-mrz").fill("P<UTOERIKSSON<<ANNA<MARIA\nL898902C36UTO7408122F1204159ZE184226B<<<<<10");
        assertThat(page.locator("[data-zone]").innerText()).contains("están completas");
        page.locator("#p0-photo").setInputFiles(new FilePayload("no.jpg", "image/jpeg", new byte[] {1, 2, 3}));
        page.waitForSelector("[data-photo-fault]:not([hidden])");
        page.locator("#p0-photo").setInputFiles(new FilePayload("cara.png", "image/png", noise(1200, 1600)));
        page.waitForSelector("[data-photo-shown] canvas");
        page.waitForFunction("() => document.querySelector('#draft-state:not([data-writing])')?.textContent");
        page = tablet.reopen();
        page.waitForSelector(
                "[data-photo-shown] canvas", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        page.locator("#file").click();
        tablet.receipt();
        tablet.waitForState("1 registro (1 persona) sin enviar · 1 foto sin enviar");
        UUID packet = tablet.outbox().getFirst();
        assertThat(number(
                        (List<?>) page.evaluate(
                                "async () => (await (await from('store.js')).listOutbox()).map(({ sealed }) =>"
                                        + " sealed.length)"),
                        1))
                .isBetween(10_000L, 110_000L);
        tablet.offline(false);
        tablet.waitForState("todo enviado");
        settled("Puente 41", 2);
        assertThat(member(packet, 0).person().orElseThrow().fullName()).isEqualTo("Anna Maria Eriksson");
        assertThat(Reach.whole(() -> Attachments.findPortrait(RunningApplication.context()
                        .getBean(Casework.class)
                        .listHistory(new CaseId(Ids.derive(packet, "case", "0"))))))
                .isPresent();
    }

    /** Pictures are drawn from now on only when they are let go, as on an old tablet. */
    private static void drawSlowly(Page page) {
        page.evaluate("""
            () => {
              const real = HTMLCanvasElement.prototype.toBlob;
              const held = [];
              HTMLCanvasElement.prototype.toBlob = function (...how) { held.push(() => real.apply(this, how)); };
              window.held = held;
              window.letGo = () => {
                HTMLCanvasElement.prototype.toBlob = real;
                held.forEach((draw) => draw());
              };
            }\
            """);
    }

    private static void choosePhoto(Page page, String name) throws IOException {
        page.locator("#p0-photo").setInputFiles(new FilePayload(name, "image/png", noise(120, 160)));
        page.waitForFunction("() => window.held.length > 0");
    }

    @Test
    void aPhotoThatIsStillBeingDrawnGoesWithItsOwnFamily() throws IOException {
        TabletWindow tablet = tablet("Puente 25");
        tablet.offline(true);
        Page page = tablet.page();
        tablet.fill("Lenta", 1);
        page.locator(".person > details > summary").click();
        drawSlowly(page);
        choosePhoto(page, "cara.png");
        page.locator("#file").click();
        page.waitForSelector("#draft-state:has-text('Se está preparando la foto')");
        page.locator("#file").click();
        page.evaluate("() => window.letGo()");
        tablet.receipt();
        tablet.waitForState("1 registro (1 persona) sin enviar · 1 foto sin enviar");
        assertThat(page.locator("#p0-surnames").inputValue()).isEmpty();
        page = tablet.reopen();
        assertThat(page.evaluate("async () => (await from('store.js')).findUnder('draft/').then(({ size }) => size)"))
                .isEqualTo(0);
        assertThat(page.locator("#p0-surnames").inputValue()).isEmpty();
    }

    @Test
    void aSheetThrownAwayWhileItsPhotoIsDrawnComesBackWithIt() throws IOException {
        TabletWindow tablet = tablet("Puente 26");
        Page page = tablet.page();
        tablet.fill("Devuelta", 1);
        page.locator(".person > details > summary").click();
        drawSlowly(page);
        choosePhoto(page, "cara.png");
        page.locator("#discard").click();
        page.evaluate("() => window.letGo()");
        page.waitForSelector("#gone button");
        assertThat(page.locator("[data-photo-shown] canvas").count()).isZero();
        page.locator("#gone button").click();
        page.waitForSelector(
                "[data-photo-shown] canvas", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        assertThat(page.locator("#p0-surnames").inputValue()).isEqualTo("Devuelta");
    }

    @Test
    void aPhotoDrawnForASheetThatIsNoLongerOpenComesToNoOther() throws IOException {
        TabletWindow tablet = tablet("Puente 27");
        Page page = tablet.page();
        page.locator(".person > details > summary").click();
        drawSlowly(page);
        choosePhoto(page, "cara.png");
        Object kept = page.evaluate("""
            async () => {
              const sheet = await from('sheet.js');
              const { allDrawn } = await from('photo.js');
              sheet.clear();
              window.letGo();
              await allDrawn();
              return [sheet.listPhotos().length, (await (await from('store.js')).findUnder('draft/')).size];
            }\
            """);
        assertThat(kept).isEqualTo(List.of(0, 0));
    }

    @Test
    void aFileTooLargeForAPhotoIsNotOpened() {
        TabletWindow tablet = tablet("Puente 28");
        Page page = tablet.page();
        page.locator(".person > details > summary").click();
        page.evaluate("""
            () => {
              const field = document.querySelector('#p0-photo');
              const files = new DataTransfer();
              files.items.add(new File([new Uint8Array(31_000_000)], 'cara.png', { type: 'image/png' }));
              field.files = files.files;
              field.dispatchEvent(new Event('change'));
            }\
            """);
        assertThat(page.locator("[data-photo-fault]").innerText()).contains("31 MB", "hasta 30 MB");
    }

    @Test
    void aChildWhoWouldBeAloneIsToldAtOnceWithWhatFollows() {
        TabletWindow tablet = tablet("Puente 21");
        tablet.offline(true);
        Page page = tablet.page();
        page.locator("#p0-age").fill("9");
        page.waitForSelector("[data-lone=UNACCOMPANIED]");
        assertThat(page.locator("[data-lone=UNACCOMPANIED]").innerText())
                .contains("sin compañía", "necesidad SC", "LM 112");
        page.locator("#p0-age").fill("30");
        page.locator("#add").click();
        page.locator("#p1-age").fill("9");
        page.locator("#p1-role").selectOption("RELATIVE");
        page.waitForSelector("[data-row='1'] [data-lone=SEPARATED]");
        assertThat(page.locator("[data-row='0'] [data-lone]").isVisible()).isFalse();
        page.locator("#p1-role").selectOption("CHILD");
        page.waitForSelector(
                "[data-row='1'] [data-lone='']",
                new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
    }

    @Test
    void aReceiptCitesTheLawOfTheOfficeOrNoArticle() {
        TabletWindow tablet = tablet("Puente 22");
        Page page = tablet.page();
        tablet.offline(true);
        page.evaluate("async () => { const { find, keep } = await from('store.js'); await keep('lease', { ...await"
                + " find('lease'), law: { shield: { es: 'Nadie es devuelto.', en: 'Nobody.', article: 'Convención de 1951,"
                + " 33', unsure: false }, child: [] } }); }");
        tablet.file("Citada", 1);
        page.locator("table.kept button").first().click();
        assertThat(page.locator(".slip").innerText()).contains("Nadie es devuelto (Convención de 1951, 33).");
        page = tablet.reopen();
        page.evaluate("async () => { const { find, keep } = await from('store.js');"
                + " const { law, ...lease } = await find('lease'); await keep('lease', lease); }");
        page.locator("table.kept button").first().click();
        page.waitForSelector(".slip");
        assertThat(page.locator(".slip").innerText())
                .contains("no puede ser devuelto")
                .doesNotContain("LRPCAP", "Convención");
    }

    @Test
    void aVersionIsKeptWholeOrNotAtAll() {
        TabletWindow tablet = tablet("Puente 23");
        Object found = tablet.page().evaluate("""
            async () => {
              const { keepWhole } = await from('worker.js');
              const script = document.querySelector('script[type=module]').src;
              const version = new URL(script).pathname.split('/')[3];
              const kept = async (asked, files) => {
                await caches.delete(`acogida-tablet-${asked}`);
                await keepWhole(asked, files).catch(() => {});
                return caches.has(`acogida-tablet-${asked}`);
              };
              return [await kept('0000', [script]), await kept(version, [script, '/tablet/files/none.js']), await kept(version, [script])];
            }\
            """);
        assertThat(found).isEqualTo(List.of(false, false, true));
    }

    @Test
    void aSheetThatIsOpenOverAnUpdateIsKept() {
        TabletWindow tablet = tablet("Puente 24");
        tablet.fill("Actualizada", 1);
        Object left = tablet.page().evaluate("""
            async () => {
              const { dropOlder } = await from('worker.js');
              const [mine] = await caches.keys();
              await caches.open('acogida-tablet-1111');
              await dropOlder('1111');
              const before = await caches.has(mine);
              await caches.open('acogida-tablet-2222');
              await dropOlder('2222');
              return [before, await caches.has(mine), await caches.has('acogida-tablet-1111')];
            }\
            """);
        assertThat(left).isEqualTo(List.of(true, false, true));
        tablet.offline(true);
        tablet.page().locator("#p0-surnames").fill("Actualizada Después");
        tablet.page().waitForFunction("() => document.querySelector('#draft-state:not([data-writing])')?.textContent");
        assertThat(tablet.page().locator("#draft-state").innerText()).contains("está guardada");
        tablet.offline(false);
        tablet.reopen();
        assertThat(tablet.page().locator("#p0-surnames").inputValue()).isEqualTo("Actualizada Después");
    }

    /** A picture that no drawing makes small. */
    private static byte[] noise(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random chance = new Random(480);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, chance.nextInt());
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    @Test
    void anIdlePageSaysThatItIsInReachAndWhatIsLeft() {
        TabletWindow tablet = tablet("Puente 29");
        tablet.neverWakeWorker();
        Page page = tablet.page();
        tablet.waitForState("todo enviado");
        tablet.offline(true);
        tablet.file("Callada", 1);
        page.route("**/tablet/packets", route -> {
            if (route.request().postData().contains("\"sealed\"")) {
                route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody("{\"answers\":[]}"));
            } else {
                route.resume();
            }
        });
        Instant before = heardOf("Puente 29").contactAt();
        tablet.offline(false);
        Page.WaitForConditionOptions patiently = new Page.WaitForConditionOptions().setTimeout(PATIENCE);
        page.waitForCondition(() -> heardOf("Puente 29").unsent().orElse(0) == 1, patiently);
        assertThat(heardOf("Puente 29").contactAt()).isAfter(before);
        page.unroute("**/tablet/packets");
        page.locator("#send").click();
        page.waitForCondition(() -> heardOf("Puente 29").unsent().orElse(1) == 0, patiently);
        Instant done = heardOf("Puente 29").contactAt();
        page.evaluate("() => dispatchEvent(new Event('online'))");
        page.waitForCondition(() -> heardOf("Puente 29").contactAt().isAfter(done), patiently);
    }

    private static String office() {
        return RunningApplication.context()
                .getBean(Officers.class)
                .findByName("supervisor")
                .orElseThrow()
                .office();
    }

    private static Tablet heardOf(String name) {
        return Reach.whole(() -> RunningApplication.context().getBean(Tablets.class).list(office()).stream()
                        .filter(found -> found.name().equals(name))
                        .findFirst())
                .orElseThrow();
    }

    @Test
    void whatTheServerSaysOfWaitingIsShownAndDone() {
        TabletWindow tablet = tablet("Puente 30");
        tablet.neverWakeWorker();
        Page page = tablet.page();
        tablet.waitForState("todo enviado");
        int[] refused = {0};
        page.route("**/tablet/packets", route -> {
            if (route.request().postData().contains("\"sealed\"")) {
                refused[0]++;
                route.fulfill(new Route.FulfillOptions()
                        .setStatus(429)
                        .setContentType("application/problem+json")
                        .setHeaders(Map.of("Retry-After", "1200"))
                        .setBody("{\"detail\":\"Nada de esto se guardó. Espere 20 minutos.\"}"));
            } else {
                route.resume();
            }
        });
        tablet.file("Mucha", 1);
        page.waitForSelector("#notes li:has-text('Espere 20 minutos.')");
        assertThat(page.locator("#notes").innerText()).doesNotContain("429");
        assertThat(tablet.state()).contains("Con red", "1 registro (1 persona) sin enviar");
        String round = "async () => (await from('sending.js')).sendOnce()";
        int asked = refused[0];
        assertThat(page.evaluate(round)).isEqualTo(false);
        assertThat(refused[0]).as("before the twenty minutes are over").isEqualTo(asked);
        page.evaluate("() => { const now = Date.now; Date.now = () => now() + 21 * 60_000; }");
        assertThat(page.evaluate(round)).isEqualTo(false);
        assertThat(refused[0]).as("after them").isEqualTo(asked + 1);
        page.evaluate("() => { const now = Date.now; Date.now = () => now() - 3 * 24 * 3600_000; }");
        assertThat(page.evaluate(round)).isEqualTo(false);
        assertThat(refused[0]).as("with a clock that was set back").isEqualTo(asked + 2);
        page.unroute("**/tablet/packets");
        page.locator("#send").click();
        tablet.waitForState("todo enviado");
        assertThat(page.locator("#notes").innerText()).doesNotContain("Espere");
    }

    @Test
    void theReceiptPrintsAlone() {
        TabletWindow tablet = tablet("Puente 14");
        tablet.file("Impresa", 1);
        Page page = tablet.page();
        page.locator("table.kept button").first().click();
        page.waitForSelector(".slip");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".slip").isVisible()).isTrue();
        assertThat(page.locator("header").isVisible()).isFalse();
        assertThat(page.locator("#state").isVisible()).isFalse();
        assertThat(page.locator("#print").isVisible()).isFalse();
        assertThat(page.locator("body").innerText())
                .contains("LRPCAP 6", "ACOGIDA1.")
                .doesNotContain("Impresa");
    }

    @Test
    void theClaimCountsFromWhenItWasFiledAndNotFromWhenItWasSent() {
        try (ConfigurableApplicationContext program = RunningApplication.later(TestDatabase.migrated())) {
            TabletWindow tablet = TabletWindow.enrolled(window.page(), program, "Puente 18", "es");
            tablet.neverWakeWorker();
            tablet.offline(true);
            String receipt = tablet.file("Tempranera", 2);
            UUID packet = tablet.outbox().getFirst();
            program.getBean(LaterClock.class).move(HOURS);
            tablet.page().evaluate("by => { const now = Date.now; Date.now = () => now() + by; }", (double)
                    HOURS.toMillis());
            tablet.offline(false);
            tablet.waitForState("todo enviado");
            CaseId second = new CaseId(Ids.derive(packet, "case", "1"));
            CaseState state = await(() -> program.getBean(Casework.class).find(second));
            Instant filed = Objects.requireNonNull(state.reached().get(Milestone.CLAIM_FILED));
            Instant told = Instant.ofEpochMilli(Long.parseLong(payload(receipt)[4]));
            assertThat(Duration.between(filed, told).abs()).isLessThan(Duration.ofMinutes(1));
            assertThat(Duration.between(
                            filed, program.getBean(ProcedureClock.class).now()))
                    .isGreaterThanOrEqualTo(HOURS);
        }
    }

    private static String[] payload(String receipt) {
        byte[] payload = Base64.getUrlDecoder().decode(receipt.split("\\.", -1)[1]);
        return new String(payload, StandardCharsets.UTF_8).split("\\|", -1);
    }

    private static <T> T await(Supplier<Optional<T>> look) {
        for (long waited = 0; waited < PATIENCE; waited += 50) {
            Optional<T> found = Reach.whole(look);
            if (found.isPresent()) {
                return found.get();
            }
            LockSupport.parkNanos(50_000_000);
        }
        throw new AssertionError("nothing came");
    }

    @Test
    void theOtherLanguageAndANewVersionCostNothingThatWasTyped() {
        TabletWindow tablet = tablet("Puente 19");
        tablet.fill("Bilingüe", 1);
        Page page = tablet.page();
        page.waitForSelector("#draft-state:not(:empty)");
        page.evaluate("""
            async () => {
              await (await caches.open('acogida-tablet-oldest')).put('/tablet', new Response('old'));
              await (await caches.open('acogida-tablet-older')).put('/tablet', new Response('old'));
              await (await navigator.serviceWorker.getRegistration('/tablet')).unregister();
            }\
            """);
        page.navigate(RunningApplication.at("/login").toString());
        page.navigate(RunningApplication.at("/tablet").toString());
        assertThat(page.evaluate("""
                        async () => {
                          const isOver = async () =>
                            navigator.serviceWorker.controller && !(await caches.has('acogida-tablet-oldest'));
                          for (let waited = 0; waited < 600 && !(await isOver()); waited += 1) {
                            await new Promise((done) => { setTimeout(done, 50); });
                          }
                          return Boolean(await isOver());
                        }\
                        """)).isEqualTo(true);
        assertThat(page.evaluate("() => caches.has('acogida-tablet-older')"))
                .as("the version before, of which a page may be open")
                .isEqualTo(true);
        tablet.offline(true);
        page.locator("a[hreflang=en]").click();
        page.waitForSelector("html[lang=en] #family:not([hidden])");
        page.waitForFunction("() => document.querySelector('#p0-surnames').value !== ''");
        assertThat(page.locator("#p0-surnames").inputValue()).isEqualTo("Bilingüe");
        assertThat(tablet.state()).contains("No network", "everything sent");
        tablet.reopen();
        assertThat(tablet.page().locator("html").getAttribute("lang")).isEqualTo("en");
    }

    @Test
    void littleRoomIsSaidBeforeThereIsNone() {
        TabletWindow tablet = tablet("Puente 20");
        Page page = tablet.page();
        page.evaluate(
                "() => { navigator.storage.estimate = async () => ({ quota: 1e9, usage: 1e9 - 20 * 1024 * 1024 }); }");
        page.evaluate("async () => (await from('store.js')).changed()");
        page.waitForSelector("#notes li:has-text('Queda poco espacio en esta tableta (20 MB)')");
        tablet.file("Apretada", 1);
    }

    @Test
    void namesOfAnyScriptAreKeptAsTheyAreButForMarksThatNobodySees() {
        Page page = window.open("/tablet");
        Object cleaned = page.evaluate(
                """
                async names => {
                  const at = document.querySelector('script[type=module]').src;
                  const { clean } = await import(at.replace('app.js', 'answers.js'));
                  return names.map(clean);
                }\
                """, List.of("Zoe\u0301", "\u202Eنور\u202C الهدى", " ᜀᜃᜓ\u0000 ", "李\u2066明\u2069", "O’Néill-ñ"));
        assertThat(cleaned).isEqualTo(List.of("Zoé", "نور الهدى", "ᜀᜃᜓ", "李明", "O’Néill-ñ"));
    }

    @Test
    void aReceiptSaysWhenItHasBeenSent() {
        TabletWindow tablet = tablet("Puente 17");
        tablet.neverWakeWorker();
        Page page = tablet.page();
        tablet.offline(true);
        tablet.fill("Avisada", 1);
        page.locator("#file").click();
        page.waitForSelector("#receipt-title:has-text('sin enviar')");
        tablet.offline(false);
        page.waitForSelector("#receipt-title:has-text('el servidor lo tiene')");
    }

    @Test
    void aWrongCodeIsAnsweredWithItsRemedy() {
        Page page = window.open("/tablet?lang=es");
        page.locator("#code").fill("ABCDEFGHJK");
        page.locator("#enrol button").click();
        page.waitForSelector("#code-fault:not([hidden])");
        assertThat(page.locator("#code-fault").innerText()).containsIgnoringCase("código");
    }

    @Test
    void whoeverHasNotSignedInIsLedThereAndTheShiftBeginsByItself() {
        Page page = window.open("/tablet?lang=es");
        page.locator("#code").fill(TabletWindow.code(RunningApplication.context(), "Puente 15"));
        page.locator("#enrol button").click();
        page.waitForFunction("() => document.activeElement.id === 'begin'");
        page.locator("#begin").click();
        page.waitForSelector("#sign-in:not([hidden])");
        Page other = page.waitForPopup(() -> page.locator("#sign-in").click());
        other.locator("input[name=username]").fill(Role.RECEPTION.name().toLowerCase(Locale.ROOT));
        other.locator("input[name=password]").fill(RunningApplication.PASSWORD);
        Browsing.press(other.locator("main button[type=submit]"));
        page.bringToFront();
        page.dispatchEvent("body", "focus");
        page.evaluate("() => dispatchEvent(new Event('focus'))");
        page.waitForSelector("#family");
        assertThat(page.locator("#shift-who").innerText()).contains("Ana López");
    }
}
