package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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
            }""";

    /** The key of the open sheet, as it is on the disk, as letters. */
    private static final String KEY = """
            async () => {
              const folder = await navigator.storage.getDirectory();
              const file = await (await folder.getFileHandle('sheet-key')).getFile();
              return [...new Uint8Array(await file.arrayBuffer())].map((byte) => String.fromCharCode(byte)).join('');
            }""";

    private final List<String> keys = new ArrayList<>();

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
            for (int i = 0; i < 3; i++) {
                type(offline, FILED);
                waitUntilKept(offline);
                keys.add(key(offline));
                offline.locator("#file").click();
                tablet.receipt();
            }
            offline.locator("#p0-surnames").pressSequentially(OPEN);
            waitUntilKept(offline);
            tablet.reopen();
            assertThat(tablet.page().locator("#p0-surnames").inputValue()).isEqualTo(OPEN);
            String kept = (String) Objects.requireNonNull(tablet.page().evaluate(DUMP));
            assertThat(Stream.of("/tablet?lang=es", "private false").filter(kept::contains))
                    .hasSize(2);
            assertThat(Stream.of(FILED, OPEN, "private true").filter(kept::contains))
                    .isEmpty();
            tablet.waitForState("3 registros (3 personas) sin enviar");
            keys.add(key(tablet.page()));
        });
        assertThat(keys.stream().distinct().filter(key -> key.length() == 32)).hasSize(4);
        assertThat(disk().holding(FILED)).isEmpty();
        for (String destroyed : keys.subList(0, 3)) {
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

    private static void waitUntilKept(Page page) {
        page.waitForFunction(
                "() => document.querySelector('#draft-state:not([data-writing])')?.textContent ? true : false");
    }

    private static String key(Page page) {
        return (String) Objects.requireNonNull(page.evaluate(KEY));
    }
}
