package org.acogida.web;

import java.time.ZoneId;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The words of pages, without a running program. */
public final class TestWords {
    private TestWords() {}

    public static Words in(String language) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames(
                "messages",
                "messages-access",
                "messages-desk",
                "messages-documents",
                "messages-acts",
                "messages-export",
                "messages-health",
                "messages-import",
                "messages-matching",
                "messages-offices",
                "messages-papers",
                "messages-placement",
                "messages-places",
                "messages-programs",
                "messages-registration",
                "messages-retention",
                "messages-scenario",
                "messages-signin",
                "messages-statistics",
                "messages-tablet-app",
                "messages-tablets",
                "messages-opening",
                "messages-turns");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return new Words(messages, Locale.of(language), ZoneId.of("America/Mexico_City"));
    }
}
