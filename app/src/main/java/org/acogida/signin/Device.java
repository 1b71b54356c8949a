package org.acogida.signin;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody signed in from, as far as they need it to know it again: nothing that tells one machine from another. */
public record Device(Browser browser, Computer system) {

    /** Each with the words by which its kind says what it is; the first found holds, as most name others too. */
    public enum Browser {
        EDGE("edg"),
        OPERA("opr/"),
        SAMSUNG("samsungbrowser"),
        FIREFOX("firefox|fxios"),
        CHROME("chrome|crios|chromium"),
        SAFARI("safari"),
        OTHER("");

        private final String signs;

        Browser(String signs) {
            this.signs = signs;
        }
    }

    /** In the same way. */
    public enum Computer {
        ANDROID("android"),
        IOS("iphone|ipad"),
        WINDOWS("windows"),
        CHROME_OS("cros"),
        MAC("mac os"),
        LINUX("linux"),
        OTHER("");

        private final String signs;

        Computer(String signs) {
            this.signs = signs;
        }
    }

    /** Read from what a browser calls itself. */
    public static Device of(@Nullable String userAgent) {
        String said = Optional.ofNullable(userAgent).orElse("").toLowerCase(Locale.ROOT);
        Browser browser = Arrays.stream(Browser.values())
                .filter(one -> Pattern.compile(one.signs).matcher(said).find())
                .findFirst()
                .orElse(Browser.OTHER);
        Computer system = Arrays.stream(Computer.values())
                .filter(one -> Pattern.compile(one.signs).matcher(said).find())
                .findFirst()
                .orElse(Computer.OTHER);
        return new Device(browser, system);
    }
}
