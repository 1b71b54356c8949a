package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a stolen tablet gives up after a day without a network: nothing but the open sheet (safety R10). */
class TabletDiskBrowserIT {
    private static final String FILED = "Zyxwvutira";
    private static final String OPEN = "Qwjxkzwora";

    /** Everything in the databases and caches of the page's origin, with bytes read as letters. */
    private static final String DUMP = """
        async () => {
          const texts = [];
          const read = async (value) => {
            if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) {
              texts.push(new TextDecoder('latin1').decode(value));
            } else if (value instanceof CryptoKey) {
              texts.push(`${value.type} ${value.extractable}`);
            } else if (value && typeof value === 'object') {
              for (const [key, part] of Object.entries(value)) { texts.push(key); await read(part); }
            } else {
              texts.push(String(value));
            }
          };
          for (const { name } of await indexedDB.databases()) {
            const database = await new Promise((done) => { indexedDB.open(name).onsuccess = (e) => done(e.target.result); });
            for (const shelf of database.objectStoreNames) {
              await read(await new Promise((done) => {
                database.transaction(shelf).objectStore(shelf).getAll().onsuccess = (e) => done(e.target.result);
              }));
            }
            database.close();
          }
          for (const name of await caches.keys()) {
            const cache = await caches.open(name);
            for (const request of await cache.keys()) { texts.push(request.url, await (await cache.match(request)).text()); }
          }
          return [...texts, JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie].join('\\n');
        }\
        """;

    /** The key of the open sheet, as it is on the disk, as letters. */
    private static final String KEY = """
        async () => {
          const folder = await navigator.storage.getDirectory();
          const file = await (await folder.getFileHandle('sheet-key')).getFile();
          return [...new Uint8Array(await file.arrayBuffer())].map((byte) => String.fromCharCode(byte)).join('');
        }\
        """;

    /** A picture as the page draws it anew, as letters. */
    private static final String DRAWN = """
        async (picture) => {
          const { drawAnew } = await from('photo.js');
          const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
          return [...await drawAnew(new Blob([bytes]))].map((byte) => String.fromCharCode(byte)).join('');
        }\
        """;

    /** A passport's lines of which the number is a canary. */
    private static final String ZONE = "P<UTOERIKSSON<<ANNA<MARIA\nZYX898902<6UTO7408122F1204159ZE184226B<<<<<10";

    private static final String NUMBER = "ZYX898902";

    private final List<String> keys = new ArrayList<>();
    private final List<String> drawn = new ArrayList<>();

    @TempDir
    Path profile;

    private BrowserOnDisk disk() {
        return new BrowserOnDisk(profile);
    }

    @Test
    void nothingFiledIsReadableOnTheTabletOrOnItsDisk() throws IOException {
        disk().browse(page -> {
            TabletWindow tablet = TabletWindow.enrolled(page, RunningApplication.context(), "Disco", "es");
            tablet.neverWakeWorker();
            tablet.offline(true);
            Page offline = tablet.reopen();
            String receipt = "";
            for (int i = 0; i < 3; i++) {
                type(offline, FILED);
                drawn.add(take(offline));
                waitUntilKept(offline, "draft-state");
                keys.add(key(offline));
                offline.locator("#file").click();
                receipt = tablet.receipt();
            }
            keys.add(add(tablet, receipt));
            offline = tablet.page();
            offline.locator("#p0-surnames").pressSequentially(OPEN);
            waitUntilKept(offline, "draft-state");
            tablet.reopen();
            assertThat(tablet.page().locator("#p0-surnames").inputValue()).isEqualTo(OPEN);
            String kept = (String) Objects.requireNonNull(tablet.page().evaluate(DUMP));
            assertThat(Stream.of("/tablet?lang=es", "private false").filter(kept::contains))
                    .hasSize(2);
            assertThat(Stream.of(FILED, OPEN, "private true").filter(kept::contains))
                    .isEmpty();
            tablet.waitForState("4 registros (4 personas) sin enviar · 3 fotos sin enviar");
            keys.add(key(tablet.page()));
        });
        assertThat(keys.stream().distinct().filter(key -> key.length() == 32)).hasSize(5);
        assertThat(drawn.stream().distinct()).hasSize(1);
        for (String canary : List.of(FILED, NUMBER, middle(drawn.getFirst()), middle(base64(drawn.getFirst())))) {
            assertThat(disk().holding(canary)).isEmpty();
        }
        for (String destroyed : keys.subList(0, 4)) {
            assertThat(disk().holding(destroyed)).isEmpty();
        }
        assertThat(disk().holding(keys.getLast())).isNotEmpty();
        disk().browse(page -> {
            page.navigate(RunningApplication.at("/tablet").toString());
            page.waitForSelector("#family");
            page.waitForFunction("() => document.querySelector('#p0-surnames').value !== ''");
            assertThat(page.locator("#p0-surnames").inputValue()).isEqualTo(OPEN);
            page.locator("#discard").click();
            page.waitForFunction("() => document.querySelector('#draft-state').textContent === ''");
        });
        assertThat(disk().holding(FILED)).isEmpty();
        assertThat(disk().holding(OPEN)).isEmpty();
        assertThat(disk().holding(keys.getLast())).isEmpty();
    }

    /** Letter by letter, as somebody types, so that each state of the sheet is kept once. */
    private static void type(Page page, String surnames) {
        page.locator("[name=fear][value=YES]").check();
        page.locator("[name=wish][value=PROTECTION]").check();
        page.locator("#p0-givenNames").pressSequentially(surnames);
        page.locator("#p0-surnames").pressSequentially(surnames);
        page.locator("[name='p0.sex'][value=F]").check();
        page.locator("#family .fields + details > summary").first().click();
        page.locator("#statement").pressSequentially(surnames);
    }

    /** Adds something by a receipt, on a page that is closed and opened meanwhile; gives the key that it was kept under. */
    private static String add(TabletWindow tablet, String receipt) {
        Page page = tablet.page();
        page.locator("#addition > summary").click();
        page.locator("#addTo").fill(receipt);
        page.locator("#addRow").fill("1");
        page.locator("#addStatement").pressSequentially(FILED);
        waitUntilKept(page, "addition-state");
        page = tablet.reopen();
        page.waitForFunction("() => document.querySelector('#addStatement').value !== ''");
        assertThat(page.locator("#addStatement").inputValue()).isEqualTo(FILED);
        String key = (String) Objects.requireNonNull(page.evaluate(KEY.replace("sheet-key", "addition-key")));
        page.locator("#addition button[type=submit]").click();
        tablet.waitForState("4 registros (4 personas)");
        page.waitForFunction("() => document.querySelector('#addStatement').value === ''");
        return key;
    }

    /** Takes a picture; gives it as the page draws it. */
    private static String take(Page page) {
        byte[] picture = picture();
        page.locator(".person > details > summary").click();
        page.locator("#p0-mrz").fill(ZONE);
        page.locator("#p0-photo").setInputFiles(new FilePayload("cara.png", "image/png", picture));
        page.waitForSelector("[data-photo-shown] canvas");
        return (String)
                Objects.requireNonNull(page.evaluate(DRAWN, Base64.getEncoder().encodeToString(picture)));
    }

    private static byte[] picture() {
        BufferedImage image = new BufferedImage(300, 400, BufferedImage.TYPE_INT_RGB);
        Random chance = new Random(22);
        for (int at = 0; at < 120_000; at++) {
            image.setRGB(at % 300, at / 300, chance.nextInt());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String base64(String letters) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(letters.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String middle(String letters) {
        assertThat(letters.length()).isGreaterThan(5_000);
        return letters.substring(3_000, 3_040);
    }

    private static void waitUntilKept(Page page, String state) {
        page.waitForFunction(
                "state => document.querySelector(`#${state}:not([data-writing])`)?.textContent ? true : false", state);
    }

    private static String key(Page page) {
        return (String) Objects.requireNonNull(page.evaluate(KEY));
    }
}
