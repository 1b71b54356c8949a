package org.acogida.web;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A browser as it stands on somebody's machine: opened and closed, with a profile on disk that can be searched. */
record BrowserOnDisk(Path profile) {

    /** Opens it for as long as it is looked at. */
    void browse(Consumer<Page> look) {
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                BrowserContext context = playwright
                        .chromium()
                        .launchPersistentContext(
                                profile,
                                new BrowserType.LaunchPersistentContextOptions()
                                        .setExecutablePath(Browsing.chromium())
                                        .setArgs(List.of("--no-sandbox")))) {
            look.accept(context.pages().getFirst());
        }
    }

    /** The files of the profile that hold a name, in any of the codings in which browsers write. */
    List<String> holding(String name) throws IOException {
        try (Stream<Path> files = Files.walk(profile)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> Stream.of(
                                    StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.ISO_8859_1)
                            .anyMatch(coding -> holds(file, name, coding)))
                    .map(file -> profile.relativize(file).toString())
                    .toList();
        }
    }

    private static boolean holds(Path file, String name, Charset coding) {
        try {
            String letters = new String(name.getBytes(coding), StandardCharsets.ISO_8859_1);
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(letters);
        } catch (IOException e) {
            throw new AssertionError(file.toString(), e);
        }
    }
}
