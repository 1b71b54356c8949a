package org.acogida.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.acogida.access.Officer;
import org.jspecify.annotations.Nullable;

/** A secret that an officer is shown, to be kept once they have shown a code of it. It waits in the session, in memory. */
public final class OfferedSecret {

    private static final String ATTRIBUTE = "second-factor.offered";
    private static final String ISSUER = "Acogida";
    private static final String GROUPS = "(.{4})(?=.)";

    private final byte[] secret;

    private OfferedSecret(byte[] secret) {
        this.secret = secret;
    }

    /** The one of this session, made where there is none yet. */
    public static OfferedSecret of(HttpServletRequest request) {
        return find(request).orElseGet(() -> {
            byte[] made = Totp.newSecret();
            request.getSession().setAttribute(ATTRIBUTE, made);
            return new OfferedSecret(made);
        });
    }

    /** The one that this session was shown. */
    public static Optional<OfferedSecret> find(HttpServletRequest request) {
        byte @Nullable [] kept = (byte[]) request.getSession().getAttribute(ATTRIBUTE);
        return Optional.ofNullable(kept).map(OfferedSecret::new);
    }

    public static void forget(HttpServletRequest request) {
        request.getSession().removeAttribute(ATTRIBUTE);
    }

    /** As an app scans it. */
    public String address(Officer officer) {
        String who =
                URLEncoder.encode(officer.username(), StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/" + ISSUER + ":" + who + "?secret=" + Totp.base32(secret) + "&issuer=" + ISSUER;
    }

    /** As it is typed into an app, in groups of four. */
    public String typed() {
        return Totp.base32(secret).replaceAll(GROUPS, "$1 ");
    }

    byte[] bytes() {
        return secret.clone();
    }
}
