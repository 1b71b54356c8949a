package org.acogida.web.tablets;

import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.acogida.tablets.Tablets;

/** What tablets post: a sending of packets, or an enrolment. It is read, or refused with field, value and remedy. */
public final class SendingTarget {
    private static final int LONGEST_ANSWER = 1_000;

    private SendingTarget() {}

    /** Called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        attempt(() -> Sending.read(ExchangeBody.read(bytes))
                .parts()
                .forEach(part -> part.fault().ifPresent(SendingTarget::check)));
        attempt(() -> {
            ExchangeBody enrolment = ExchangeBody.read(bytes);
            enrolment.text("code", Exchange.LONGEST_WORD);
            Tablets.isKey(enrolment.bytes("publicKey", Exchange.LONGEST_KEY));
        });
    }

    private static void attempt(Runnable reading) {
        try {
            reading.run();
        } catch (ExchangeFault fault) {
            check(fault);
        }
    }

    private static void check(ExchangeFault fault) {
        for (Locale language : new Locale[] {Locale.ROOT, Locale.ENGLISH}) {
            ResourceBundle words = ResourceBundle.getBundle("messages-tablets", language);
            String answer = new MessageFormat(words.getString(fault.key()), language).format(fault.arguments());
            if (answer.isBlank()
                    || answer.length() > LONGEST_ANSWER
                    || !StandardCharsets.UTF_8.newEncoder().canEncode(answer)) {
                throw new IllegalStateException("a refusal without words: " + fault.key());
            }
            words.getString(fault.key() + ".title");
        }
    }
}
