package org.acogida.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.acogida.access.Role;

/** A real browser window on the {@link RunningApplication}; what its console complains about is kept. */
public final class Browsing implements AutoCloseable {

    private static final List<Path> CHROMIUM = Stream.of(
                    "/usr/bin/chromium",
                    "/usr/bin/chromium-browser",
                    "/usr/bin/google-chrome",
                    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
            .map(Path::of)
            .toList();

    /** One browser for all windows of a run, each of which is a context of its own: nothing is shared between them. */
    private static final ThreadLocal<Browser> BROWSER = ThreadLocal.withInitial(Browsing::launch);

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private Optional<String> program = Optional.empty();

    private Browsing(Browser.NewContextOptions window) {
        context = BROWSER.get().newContext(window);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.type() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add("error: " + error));
    }

    private static Browser launch() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "closing the browser"));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(List.of("--no-sandbox")));
    }

    static Path chromium() {
        return CHROMIUM.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError(
                                "The browser tests need Chromium: apt-get install -y chromium (or leave them out: ./verify --no-browser)"));
    }

    /** A window of a desk. */
    public static Browsing desktop() {
        return new Browsing(new Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    /** A window as wide as a phone. */
    public static Browsing phone() {
        return new Browsing(new Browser.NewContextOptions().setViewportSize(390, 844));
    }

    /** A window of a browser that runs no script. */
    public static Browsing withoutScript() {
        return new Browsing(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    }

    public Page page() {
        return page;
    }

    /** Looks at another program than the one that all tests share. */
    Browsing on(String address) {
        program = Optional.of(address);
        return this;
    }

    public Page open(String path) {
        page.navigate(program.orElseGet(() -> RunningApplication.at("").toString()) + path);
        return page;
    }

    /** The same, waiting for whatever is still being counted for the page. */
    Page openWhole(String path) {
        open(path);
        whole(page);
        return page;
    }

    /** Waits until nothing is being counted for the page any more. */
    static void whole(Page page) {
        page.waitForFunction("() => document.querySelector('#progress[hx-get]') === null");
    }

    /** Signs in as an officer of that role and stays on the page one is led to. */
    public Page signIn(Role role) {
        open("/login");
        giveName(role);
        return page;
    }

    /** Gives name and password where the page asks for them. */
    void giveName(Role role) {
        page.locator("input[name=username]").fill(role.name().toLowerCase(Locale.ROOT));
        page.locator("input[name=password]").fill(RunningApplication.PASSWORD);
        press(page.locator("main button[type=submit]"));
    }

    /**
     * Presses what leads to another page, and waits until that one can be read. Whether it has come is true of it from its
     * beginning, as a browser without script would not look a second time.
     */
    static void press(Locator button) {
        button.page().evaluate("() => { document.documentElement.dataset.left = 'yes'; }");
        button.click();
        button.page().waitForFunction("() => document.documentElement?.dataset.left === undefined");
        button.page().waitForLoadState(LoadState.DOMCONTENTLOADED);
    }

    /** Registers whoever stands on the form at the desk, also where it asks whether they are on file. */
    static void save(Page page) {
        press(page.locator("button[value=save]").last());
        if (page.locator("#alike-title").count() > 0) {
            press(page.locator("button[value=save]").last());
        }
    }

    /** Forgets the session, as a night does. The language stays. */
    void endSession() {
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("acogida"));
    }

    /** Takes a picture of the window for the documents, where {@code -Dpictures=FOLDER} asks for them. */
    public void picture(String name) {
        String folder = System.getProperty("pictures");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder, name + ".png")));
        }
    }

    /** Warnings and errors of the browser so far: refused styles, scripts or addresses among them. */
    public List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        context.close();
    }
}
