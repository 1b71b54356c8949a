package org.acogida.web.paper;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the square on a certificate holds, as a reader types it. */
public final class CertificateCode {
    private static final Pattern CODE = Pattern.compile("(?:^|.*/v/)([A-Za-z0-9_-]{24})(?:[?#].*)?");

    private CertificateCode() {}

    /** The token of the paper: the word itself, or in the address that holds it; empty for what can be none. */
    public static Optional<String> findToken(String typed) {
        Matcher code = CODE.matcher(typed.strip());
        return code.matches() ? Optional.of(code.group(1)) : Optional.empty();
    }
}
