package org.acogida.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.acogida.access.Officer;
import org.acogida.access.UserAccounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Passwords that somebody else was shown, as that of a new account: whoever signs in by one chooses their own before any
 * other page opens.
 */
@Component
public final class GivenPasswords {

    /** Where one is chosen. */
    public static final String PAGE = "/account/password";

    private static final String OWED = "sign-in.given-password";

    private final JdbcClient database;

    GivenPasswords(JdbcClient database) {
        this.database = database;
    }

    /** Whether the account's password was given by somebody else. */
    boolean isGiven(Officer officer) {
        return database.sql("select password_given from app_user where id = :id")
                .param("id", officer.id())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Has the session of a request lead to the page until a password is chosen. */
    static void owe(HttpServletRequest request) {
        request.getSession().setAttribute(OWED, true);
    }

    static void forget(HttpServletRequest request) {
        Optional.ofNullable(request.getSession(false)).ifPresent(session -> session.removeAttribute(OWED));
    }

    /** Whether a password has to be chosen first. */
    public static boolean isOwed(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(OWED))
                .isPresent();
    }

    /** Keeps an officer's own password, which {@link UserAccounts#hash} took. */
    public void choose(HttpServletRequest request, UUID officer, String hash) {
        database.sql("update app_user set password_hash = :hash, password_given = false where id = :id")
                .param("hash", hash)
                .param("id", officer)
                .update();
        forget(request);
    }
}
