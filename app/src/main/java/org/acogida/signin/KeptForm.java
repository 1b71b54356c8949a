package org.acogida.signin;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/**
 * A form that was sent after its sender's session ended, or while the database was away. It goes through the sign-in, where
 * one is needed, with all that was typed, and is sent again only by whoever then presses the button that says so.
 *
 * @param address where it was sent to, a path of ours
 * @param fields what was typed, by the fields' names
 */
public record KeptForm(String address, Map<String, List<String>> fields) {
    /** The page that shows a kept form; reached only from within. */
    public static final String PAGE = "/kept";

    /** The hidden field of the sign-in that holds the address. */
    public static final String ADDRESS = "kept.address";

    /** What the hidden fields of the sign-in that hold what was typed begin with. */
    public static final String FIELD = "kept.field.";

    /** The attribute of a request that says which trouble of the database kept the form from being done. */
    public static final String TROUBLE = "kept.trouble";

    /** The attribute of a request that says how many seconds who signs in has to wait. */
    public static final String WAIT = "kept.wait";

    /** The attribute of a request that says why the way to a provider led nowhere. */
    public static final String OUTCOME = "kept.outcome";

    private static final String TOKEN = "_csrf";

    /** The attribute of a session, and then of a request, that holds one until its sender is in. */
    private static final String HELD = "kept.form";

    /** Whether a request is a form of one of our own pages, which may be kept; files are not, as they would be too large. */
    public static boolean isOne(HttpServletRequest request) {
        @Nullable String type = request.getContentType();
        return HttpMethod.POST.matches(request.getMethod())
                && request.getHeader("HX-Request") == null
                && type != null
                && type.startsWith("application/x-www-form-urlencoded")
                && isFromUs(request);
    }

    private static boolean isFromUs(HttpServletRequest request) {
        @Nullable String site = request.getHeader("Sec-Fetch-Site");
        @Nullable String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (site != null) {
            return site.equals("same-origin");
        }
        return origin != null && origin.endsWith("://" + request.getHeader(HttpHeaders.HOST));
    }

    /** Whether a sign-in carries a kept form. */
    static boolean isCarriedBy(HttpServletRequest request) {
        return findPath(request.getParameter(ADDRESS)).isPresent();
    }

    /** Answers with the page of what was typed, under a status. */
    public static void show(HttpServletRequest request, HttpServletResponse response, int status)
            throws ServletException, IOException {
        response.setStatus(status);
        request.getRequestDispatcher(PAGE).forward(request, response);
    }

    /** Holds what a sign-in carries while its sender looks for their second factor. */
    static void hold(HttpServletRequest request) {
        if (isCarriedBy(request)) {
            find(request).ifPresent(form -> request.getSession().setAttribute(HELD, form));
        }
    }

    /** Whether one was held, which is now the request's, unless that carries a newer one. */
    static boolean release(HttpServletRequest request) {
        Optional<Object> held =
                Optional.ofNullable(request.getSession(false)).map(session -> session.getAttribute(HELD));
        held.ifPresent(form -> {
            if (!isCarriedBy(request)) {
                request.setAttribute(HELD, form);
            }
            request.getSession().removeAttribute(HELD);
        });
        return held.isPresent();
    }

    /** What a request carries, or is; empty where it holds no form of ours. */
    public static Optional<KeptForm> find(HttpServletRequest request) {
        if (request.getAttribute(HELD) instanceof KeptForm held) {
            return Optional.of(held);
        }
        if (isCarriedBy(request)) {
            return findPath(request.getParameter(ADDRESS)).map(path -> new KeptForm(path, fields(request, FIELD)));
        }
        return Optional.ofNullable((String) request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI))
                .map(path -> new KeptForm(path, fields(request, "")));
    }

    private static Map<String, List<String>> fields(HttpServletRequest request, String prefix) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            boolean secret = name.equals(TOKEN) || name.endsWith(FreshProof.FIELD);
            if (name.startsWith(prefix) && !secret) {
                fields.put(name.substring(prefix.length()), List.of(values));
            }
        });
        return fields;
    }

    /** A path of this program, and nothing that a browser could take for another host. */
    private static Optional<String> findPath(@Nullable String address) {
        return Optional.ofNullable(address).filter(path -> path.matches("/[a-z][a-z0-9/-]*"));
    }
}
