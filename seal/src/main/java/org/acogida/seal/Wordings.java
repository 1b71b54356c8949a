package org.acogida.seal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/** The sentences of the verifier, in Spanish or in English. */
public final class Wordings {

    private final ResourceBundle bundle;

    private Wordings(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** In English where that is the language, else in Spanish. */
    public static Wordings in(Locale language) {
        return new Wordings(read(language.getLanguage().equals("en") ? "verify_en.properties" : "verify.properties"));
    }

    static ResourceBundle read(String name) {
        try (InputStream in = Objects.requireNonNull(Wordings.class.getResourceAsStream(name), name)) {
            return new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong, and what mends it. */
    public String sentence(SealException exception) {
        return text(exception.key(), exception.details());
    }

    /** What the verifier found, in one sentence or a few lines. */
    public String sentence(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Unsound(String key, List<Object> details, long _, long _, long _) -> text(key, details);
            case Verdict.Sound sound -> sound(sound);
        };
    }

    private String sound(Verdict.Sound sound) {
        Checkpoint last = sound.last();
        StringBuilder said = new StringBuilder(
                text("sound", List.of(last.origin(), last.size(), sound.checkpoints(), Base64Text.write(last.root()))));
        for (Verdict.Seen seen : sound.seen()) {
            said.append('\n').append(text("sound.seen", List.of(seen.witness(), seen.size(), seen.at())));
        }
        return said.toString();
    }

    /** A sentence with what it names, each as it stands. */
    String text(String key, List<Object> details) {
        Object[] texts = details.stream().map(String::valueOf).toArray();
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(texts);
    }
}
