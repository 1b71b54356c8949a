package org.acogida.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.acogida.access.Role;
import org.acogida.attachments.MadePictures;

/** Every page, and what becomes of it when something on it is open or wrong. */
final class PageStates {

    /**
     * One page as it is looked at.
     *
     * @param name the address, with what was done on it; {@code FILE}, {@code FAMILY} and {@code SURNAME} stand for
     *     somebody's, and {@code CLOSURE} for a closure's
     */
    record Shown(String name, Consumer<Browsing> bring) {}

    private static final AtomicInteger PHOTOS = new AtomicInteger();

    private PageStates() {}

    /** Every page of a case, of its family, and of the desk. */
    static List<Shown> list(String file, String family, String surname) {
        Stream<String> addresses = Stream.concat(
                Stream.of(
                        "/login?error",
                        "/login?provider-away",
                        "/login?provider-refused",
                        "/login?wait=16",
                        "/worklist?task=decide&q=SURNAME"),
                EveryPage.patterns().stream());
        UnaryOperator<String> fill = pattern -> pattern.replace("FILE", file)
                .replace("FAMILY", family)
                .replace("SURNAME", surname)
                .replace("CLOSURE", EveryPage.closure())
                .replace("ACCOUNT", EveryPage.account())
                .replace("GLASS", EveryPage.glass())
                .replace("CARED", EveryPage.cared())
                .replace("ORDER", EveryPage.order())
                .replace("VISITOR", EveryPage.visitor().toString())
                .replace("ERASURE", EveryPage.erasure())
                .replace("MATCH", EveryPage.match())
                .replace("TABLET", SomeTablet.address())
                .replace("PACKET", SomeTablet.packet())
                .replace("DIFFERENT", SomeTablet.different())
                .replace("BLURRED", SomeTablet.blurred())
                .replace("PARTLY", SomeTablet.partly())
                .replace("REST", SomeTablet.rest())
                .replace("LINK", EveryPage.proposal())
                .replace("HOLDING", EveryPage.holding())
                .replace("TURN", EveryPage.turn())
                .replace("SLIP", EveryPage.slip())
                .replace("SITE", SomeSite.address())
                .replace("ROOM", SomeSite.room())
                .replace("HOUSE", House.some().page())
                .replace("BED", SomeSite.bed().toString())
                .replace("COMING", SomeStay.arrival())
                .replace("TO-STATION", SomeStay.closed())
                .replace("STAY", SomeStay.address());
        return Stream.of(
                        addresses.map(address -> new Shown(address, window -> window.openWhole(fill.apply(address)))),
                        states().stream().map(state -> state.of(fill)),
                        outlived(fill.apply("FILE/acts/record-observation")))
                .flatMap(shown -> shown)
                .toList();
    }

    /** Something done on a page. */
    private record State(String address, String said, Consumer<Page> act) {
        Shown of(UnaryOperator<String> fill) {
            return new Shown(address + " " + said, window -> act.accept(window.open(fill.apply(address))));
        }
    }

    /** A form sent after its session ended: before one signs in again, and after. */
    private static Stream<Shown> outlived(String form) {
        return Stream.of(
                new Shown("a form sent after its session ended", window -> {
                    window.open(form).locator("#text").fill("Habla mam.");
                    window.endSession();
                    send(window.page());
                }),
                new Shown("a form that waits to be sent again", window -> {
                    window.signIn(Role.SUPERVISOR);
                    window.open(form).locator("#text").fill("Habla mam.");
                    window.endSession();
                    send(window.page());
                    window.giveName(Role.SUPERVISOR);
                }));
    }

    private static List<State> states() {
        return List.of(
                new State("/worklist", "with all filters", PageStates::openAll),
                new State("/reception", "with everything open", PageStates::openAll),
                new State("/reception", "with a second person", page -> go(page, "button[value=add]")),
                new State("/reception", "with a child alone", page -> {
                    page.locator("[name='p0.age']").fill("12");
                    go(page, ".reception-side button[value=look]");
                }),
                new State("/reception", "sent empty", page -> go(page, "button[value=save]")),
                new State("/reception", "asked whether a day long ago is the true one", page -> {
                    page.locator("section:has(> details #paperFiledAt) > details > summary")
                            .click();
                    page.locator("#paperFiledAt").fill("2017-10-19T09:00");
                    go(page, "button[value=save]");
                }),
                new State("/reception", "asked whether somebody is on file", PageStates::registerAgain),
                new State("MATCH", "sent empty", PageStates::send),
                new State("/reception", "with nobody found", page -> {
                    page.locator("#q").fill("nobody-of-that-name");
                    page.waitForSelector("#found p");
                }),
                new State("/reception", "with a document read", page -> {
                    page.locator("#p0-surnames").fill("Ruiz");
                    page.locator("#p0-givenNames").fill("Marta");
                    read(page, "P<UTOERIKSSON<<ANNA<MARIA\nL898902C36UTO7408122F1204159ZE184226B<<<<<11");
                }),
                new State("/reception", "with lines that are no document's", page -> read(page, "P<HNDNUÑEZ")),
                new State("/laws/mx-2018", "with what is unsure", PageStates::openAll),
                new State("/laws", "under the keys", page -> {
                    page.keyboard().press("?");
                    page.waitForSelector("dialog[open] kbd");
                }),
                new State("/tablet", "with a wrong code", page -> {
                    page.locator("#code").fill("ABCDEFGHJK");
                    page.locator("#enrol button").click();
                    page.waitForSelector("#code-fault:not([hidden])");
                }),
                new State("/tablet", "with an empty sheet", TabletWindow::enrolHere),
                new State("/tablet", "with everything open, sent with faults", page -> {
                    TabletWindow.enrolHere(page);
                    page.evaluate(
                            "() => document.querySelectorAll('main details').forEach(part => { part.open = true; })");
                    page.locator("#add").click();
                    page.locator("#p1-age").fill("mucho");
                    page.locator("#p0-nationality").fill("Atlantis");
                    page.locator("#file").click();
                    page.waitForSelector("#faults section");
                }),
                new State("/tablet", "with a child who would be alone", page -> {
                    TabletWindow.enrolHere(page);
                    page.locator("#discard").click();
                    page.locator("#p0-age").fill("9");
                    page.waitForSelector("[data-lone=UNACCOMPANIED]");
                }),
                new State("/tablet", "with a receipt", page -> {
                    TabletWindow.enrolHere(page);
                    page.locator("#discard").click();
                    TabletWindow.fill(page, "de los Ángeles Hernández-Ñamandú y Santa María del Río", 2);
                    page.locator("#file").click();
                    page.waitForSelector(".slip");
                }),
                new State("/clock", "set back", page -> {
                    page.locator("#to").fill("2018-10-01T09:00");
                    go(page, "main form button[type=submit]");
                }),
                new State("/turns", "counted without a number", page -> go(page, "[data-key=t]")),
                new State("/turns/keying", "sent empty", PageStates::send),
                new State("/turns/keying", "with a slip of another year", page -> {
                    page.locator("#turnNumber").fill("7");
                    page.locator("#turnAsked").fill("2017-10-19T09:00");
                    page.locator("#turnPeople").fill("2");
                    send(page);
                }),
                new State("/places/new?template=gymnasium", "sent empty", PageStates::send),
                new State("/places/new?template=gymnasium", "asked what is lacking", page -> {
                    page.locator("#siteName").fill("Gimnasio");
                    page.locator("#siteToiletsAny").fill("4");
                    go(page, "button[name=look]");
                }),
                new State("COMING", "with everything open", PageStates::openAll),
                new State("COMING", "sent with nobody", page -> {
                    untick(page);
                    go(page, "main form button[data-key=s]");
                }),
                new State("COMING", "one left out without a reason", page -> {
                    page.locator("[name=who][checked]").first().uncheck();
                    go(page, "main form button[data-key=s]");
                }),
                new State("STAY", "sent empty", page -> go(page, ".case-grid button")),
                new State("TO-STATION", "refused", page -> go(page, "main form button[data-key=s]")),
                new State("SITE/inspect", "sent empty", PageStates::send),
                new State("/places/propose", "answered with a proposal", page -> {
                    page.locator("[name=proposeSeconds][value='5']").check();
                    send(page);
                    page.waitForSelector("[name=all], .empty");
                }),
                new State("SITE/rooms/new", "sent empty", PageStates::send),
                new State("ROOM", "sent empty", PageStates::send),
                new State("/turns/find", "looked for by who they are", page -> {
                    page.locator("main summary").click();
                    page.locator("#people").fill("4");
                    send(page);
                }),
                new State("/offices/comar-tapachula/outages/new", "sent empty", PageStates::send),
                new State("/offices/comar-tapachula/closures/new", "sent empty", PageStates::send),
                new State("CLOSURE/withdraw", "told whom it touches", page -> {
                    page.locator("#act").fill("Acuerdo 5/2030");
                    page.locator("#reason").fill("Se reabre");
                    send(page);
                    Browsing.whole(page);
                }),
                new State("HOUSE/roll", "kept on the device", page -> {
                    page.locator("#keep input").fill("ceiba-47");
                    page.locator("#keep button").click();
                    page.waitForFunction("() => document.querySelector('#kept-state').textContent.includes(':00')"
                            + " || /\\d/.test(document.querySelector('#kept-state').textContent)");
                }),
                new State("HOUSE/scan", "read a foreign paper", page -> scan(page, "https://example.org/win")),
                new State("HOUSE/scan", "noted somebody", page -> {
                    page.locator("#given").selectOption("breakfast");
                    page.locator("#code").focus();
                    scan(page, House.longest().toString());
                }),
                new State("/papers/summons/es", "sent without its places", page -> {
                    page.locator("#body").fill("Venga.");
                    send(page);
                }),
                new State("FILE/glass", "sent empty", PageStates::send),
                new State("GLASS", "sent empty", PageStates::send),
                new State("/retention/order?case=VISITOR", "sent empty", PageStates::send),
                new State("ERASURE", "sent empty", PageStates::send),
                new State("ACCOUNT", "asked for more without a reason", page -> {
                    page.locator("main details summary").first().click();
                    send(page);
                }),
                new State("/accounts/new", "sent empty", PageStates::send),
                new State("/tablets/new", "sent empty", PageStates::send),
                new State("TABLET", "revoked without a reason", PageStates::send),
                new State("PACKET", "tried again without a reason", PageStates::send),
                new State("/receipts", "sent empty", PageStates::send),
                new State("/receipts", "given a receipt", page -> {
                    page.locator("#receipt").fill(SomeTablet.receipt());
                    send(page);
                }),
                new State("/receipts", "given the receipt of an addition", page -> {
                    page.locator("#receipt").fill(SomeTablet.receiptOfAddition());
                    send(page);
                }),
                new State("DIFFERENT", "compared without a reason", PageStates::send),
                new State("/packets?packetState=WAITING", "with nothing such", page -> {}),
                new State(
                        "FILE/consents",
                        "a refusal begun",
                        page -> page.locator("main tbody a.act[href*=record-consent-refused]")
                                .first()
                                .click()),
                new State("FILE/acts/order-return", "sent without the answer about a receipt", page -> {
                    page.locator("[name=kind][value=DEPORTATION]").check();
                    page.locator("#reasons").fill("Entró sin documentos.");
                    send(page);
                }),
                new State("CARED/shut", "sent empty", PageStates::send),
                new State("ORDER", "confirmed without showing who one is", PageStates::send),
                new State("ORDER", "refused without a reason", page -> {
                    page.locator("main details summary").first().click();
                    go(page, "main details form button[type=submit]");
                }),
                new State("/account/password", "sent with two that differ", page -> {
                    page.locator("[name=password]").fill("la-de-ahora-mismo");
                    page.locator("[name=newPassword]").fill("una-que-nadie-vio");
                    page.locator("[name=newAgain]").fill("otra-que-nadie-vio");
                    send(page);
                }),
                new State("/exports", "sent with another number", page -> {
                    page.locator("#exportPeople").fill("0");
                    send(page);
                }),
                new State("/programs/tokens/new", "sent empty", page -> {
                    page.locator("#tokenUntil").fill("2018-10-19");
                    send(page);
                }),
                new State("/programs/tokens/new", "made", PageStates::makeToken),
                new State("/programs/tokens/new", "made, in the list", page -> {
                    makeToken(page);
                    page.locator("main a[role=button]").click();
                }),
                new State("/programs/webhooks/new", "sent to a host that is not allowed", page -> {
                    page.locator("#webhookAddress").fill("https://receiver.example.org/acogida");
                    send(page);
                }),
                new State("/programs/webhooks/new", "made", PageStates::makeWebhook),
                new State("/programs/webhooks/new", "made, in the list", page -> {
                    makeWebhook(page);
                    page.locator("main a[role=button]").click();
                }),
                new State("/import", "given a sheet", page -> {
                    give(page, "llegadas.csv", "PK\u0003\u0004");
                    page.waitForSelector("#progress[data-state]:not([hx-get])");
                }),
                new State("/import", "asked what its columns are", page -> {
                    give(page, "lista.csv", "Núm.,Nombre de pila,Día\n1,Dorotea,2018-10-18\n");
                    page.waitForSelector("#progress[data-state]:not([hx-get])");
                    go(page, "a[href$='/columns']");
                    go(page, "main form button");
                }),
                new State("/import", "tried with faults", page -> {
                    page.locator("[name=trial]").check();
                    give(page, "llegadas.csv", """
                            source,ref,arrived_at,given_names,surnames,sex
                            pages,P1,2018-10-19,Dominga,Ixcoy,F
                            pages,P2,2018-13-19,Crescencio,Ixcoy,M
                            """);
                    page.waitForSelector("#progress[data-state]:not([hx-get])");
                }),
                new State("FILE/attachments", "given a photo", page -> {
                    byte[] photo = MadePictures.jpeg(900 + PHOTOS.incrementAndGet(), 1_200);
                    page.locator("#camera").setInputFiles(new FilePayload("foto.jpg", "image/jpeg", photo));
                    go(page, "#photo button[type=submit]");
                }),
                new State(
                        "FILE/attachments",
                        "given a PDF that acts",
                        page -> give(page, "acta.pdf", "%PDF-1.7 /JavaScript /Launch " + PHOTOS.incrementAndGet())),
                new State("FAMILY/split", "sent empty", PageStates::send),
                new State("FAMILY/join", "sent empty", PageStates::send),
                new State("FILE", "with everything open", PageStates::openAll),
                new State("FAMILY", "with everything open", PageStates::openAll),
                new State("FILE/attachments", "given a sheet", page -> give(page, "hoja.pdf", "PK\u0003\u0004")),
                new State("FILE/acts/record-observation", "sent empty", PageStates::send),
                new State("FILE/acts/admit-participant", "with everything open", PageStates::openAll),
                new State("FILE/acts/admit-participant", "sent for a partner without consent", page -> {
                    page.locator("[name=kind][value=PARTNER]").check();
                    page.locator("#organisation").selectOption("unhcr");
                    page.locator("#until").fill("2018-10-30T10:00");
                    send(page);
                }),
                new State("FILE/acts/correct-person", "corrected by another too", PageStates::clash),
                new State("FILE/acts/record-profile", "sent empty", PageStates::send),
                new State("FILE/acts/decide-claim", "with everything open", PageStates::openAll),
                new State("FILE/acts/decide-claim", "sent empty", PageStates::send),
                new State("FILE/acts/order-return", "refused", page -> {
                    page.locator("[name=kind][value=DEPORTATION]").check();
                    page.locator("#reasons").fill("Entró sin documentos.");
                    page.locator("[name=receipt][value=NO]").check();
                    send(page);
                    page.waitForSelector(".refusal[role=alert]");
                }),
                // Last, as whoever has just shown who they are is not asked again.
                new State("/tablets/new", "with its code", page -> {
                    page.locator("#tabletName").fill("Albergue Belén");
                    page.locator("#stepUp").fill(RunningApplication.PASSWORD);
                    send(page);
                }));
    }

    /** As a reader does: it types where the page has its focus, and Enter after it. */
    private static void scan(Page page, String code) {
        page.evaluate("() => { document.documentElement.dataset.left = 'yes'; }");
        page.keyboard().type(code);
        page.keyboard().press("Enter");
        page.waitForFunction("() => document.documentElement?.dataset.left === undefined");
        page.waitForSelector("#answer");
    }

    private static void registerAgain(Page page) {
        EveryPage.match();
        page.locator("[name=fear][value=YES]").check();
        page.locator("[name=wish][value=PROTECTION]").check();
        page.locator("#p0-givenNames").fill("Mazahua");
        page.locator("#p0-surnames").fill("Citlaly");
        page.locator("#p0-age").fill("1985");
        page.locator("[name='p0.sex'][value=F]").check();
        Browsing.press(page.locator("button[value=save]"));
        page.waitForSelector("#alike-title");
    }

    private static void read(Page page, String lines) {
        page.locator("details.zone > summary").click();
        page.locator("#p0-mrz").fill(lines);
        go(page, "button[value=zone-0]");
    }

    /** What another saved meanwhile, and what is typed over it, of the same field and of others. */
    private static void clash(Page page) {
        String form = page.url();
        String before = page.locator("main form [name=version]").inputValue();
        String crossing = page.locator("#crossing").inputValue();
        page.locator("#contact").fill("962 555 " + before);
        page.locator("#crossing").fill(crossing + " Puente Rodolfo Robles");
        send(page);
        page.navigate(form);
        page.locator("#crossing").fill(crossing);
        page.locator("#contact").fill("Con su hermana, en Huixtla");
        page.locator("main form [name=version]").evaluate("(field, version) => field.value = version", before);
        send(page);
        page.waitForSelector("#choice-CONTACT");
    }

    private static void makeToken(Page page) {
        page.locator("#tokenName").fill("Quiosco de la entrada");
        page.locator("[name=tokenAccount]").first().check();
        page.locator("[name=tokenScopes][value=READ_CASES]").check();
        page.locator("[name=tokenScopes][value=READ_EVENTS]").check();
        send(page);
    }

    private static void makeWebhook(Page page) {
        page.locator("#webhookAddress").fill("https://acogida.test/a-rather-long-path-for-a-narrow-page/events");
        send(page);
    }

    private static void untick(Page page) {
        page.evaluate("() => document.querySelectorAll('[name=who]').forEach(box => { box.checked = false; })");
    }

    private static void openAll(Page page) {
        page.evaluate("() => document.querySelectorAll('details').forEach(d => { d.open = true; })");
    }

    private static void send(Page page) {
        go(page, "main form button[type=submit]");
    }

    private static void give(Page page, String name, String content) {
        page.locator("#file")
                .setInputFiles(
                        new FilePayload(name, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8)));
        send(page);
    }

    private static void go(Page page, String button) {
        Browsing.press(page.locator(button).first());
    }
}
