package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class PageSafetyTest {

    /** What comes without a session: a code or a tablet's signature stands for the token. */
    private static final Set<String> SIGNED = Set.of("/tablet/enrol", "/tablet/packets");

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @AfterEach
    void close() {
        browser.close();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(RunningApplication.at(path))
                .header("Accept", "text/html,*/*;q=0.8")
                .build();
        return browser.send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(RunningApplication.at(path))
                .header("Accept", "text/html,*/*;q=0.8")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
        return browser.send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> signIn(String username, String password) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(get("/login").body());
        assertThat(token.find()).isTrue();
        return post("/login", "username=" + username + "&password=" + password + "&_csrf=" + token.group(1));
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Test
    void everyPageTellsTheBrowserWhatToRefuse() throws Exception {
        HttpResponse<String> login = get("/login");
        assertThat(header(login, "Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .contains(
                        "script-src 'self'",
                        "worker-src 'self'",
                        "base-uri 'none'",
                        "require-trusted-types-for 'script'")
                .doesNotContain("unsafe");
        assertThat(header(login, "Cache-Control")).contains("no-store");
        assertThat(header(login, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(login, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(login, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(login.body()).doesNotContain("style=", "onclick", "<style", "javascript:");
    }

    @Test
    void noPageIsShownWithoutSigningIn() throws Exception {
        HttpResponse<String> worklist = get("/worklist");
        assertThat(worklist.statusCode()).isEqualTo(302);
        assertThat(header(worklist, "Location")).endsWith("/login");
    }

    @Test
    void aPartOfAPageAsksTheBrowserToSignInAnew() throws Exception {
        HttpRequest part = HttpRequest.newBuilder(RunningApplication.at("/worklist"))
                .header("HX-Request", "true")
                .build();
        HttpResponse<String> answer = browser.send(part, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(header(answer, "HX-Redirect")).isEqualTo("/login");
    }

    @Test
    void theSessionCookieIsForThisSiteAndNoScript() throws Exception {
        HttpResponse<String> signedIn = signIn("reception", RunningApplication.PASSWORD);
        assertThat(header(signedIn, "Location")).endsWith("/");
        assertThat(signedIn.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("acogida=")
                        .contains("HttpOnly")
                        .contains("SameSite=Strict"));
    }

    @Test
    void anUnknownUserAndAWrongPasswordGetTheSameAnswer() throws Exception {
        assertThat(header(signIn("reception", "wrong"), "Location")).endsWith("/login?error");
        assertThat(header(signIn("nobody", "wrong"), "Location")).endsWith("/login?error");
    }

    @Test
    void everyRouteThatChangesSomethingRefusesAFormWithoutItsToken() throws Exception {
        signIn("supervisor", RunningApplication.PASSWORD);
        for (String route : changingRoutes()) {
            assertThat(post(route.replaceAll("\\{[^}]*}", "x"), "a=b").statusCode())
                    .as(route)
                    .isEqualTo(SIGNED.contains(route) ? 400 : 403);
        }
    }

    @Test
    void aFormThatLacksItsTokenAndCannotBeKeptIsToldSo() throws Exception {
        signIn("supervisor", RunningApplication.PASSWORD);
        assertThat(post("/worklist/assign", "").body()).contains("El formulario ya no vale");
    }

    private static List<String> changingRoutes() {
        RequestMappingHandlerMapping routes = RunningApplication.context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        List<String> own = routes.getHandlerMethods().keySet().stream()
                .filter(route -> !Set.of(RequestMethod.GET)
                        .containsAll(route.getMethodsCondition().getMethods()))
                .flatMap(route -> route.getPatternValues().stream())
                .toList();
        return Stream.concat(
                        own.stream(),
                        List.of("/login", "/logout", "/login/code", "/login/webauthn", "/webauthn/register").stream())
                .toList();
    }

    @Test
    void anErrorSaysNothingOfTheInside() throws Exception {
        signIn("legal", RunningApplication.PASSWORD);
        HttpResponse<String> missing = get("/no-such-page");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("No se encontró").doesNotContain("Exception", "org.springframework");
    }

    @Test
    void theLanguageStaysAsChosen() throws Exception {
        assertThat(get("/login").body()).contains("lang=\"es\"").contains("Contraseña");
        assertThat(get("/login?lang=en").body()).contains("lang=\"en\"").contains("Sign in");
        assertThat(get("/login").body()).contains("Sign in");
        assertThat(get("/login?lang=xx").body()).contains("Contraseña");
    }

    @Test
    void theDemonstrationSaysSoOnEveryPage() throws Exception {
        assertThat(get("/login").body()).contains("DEMOSTRACIÓN").contains("19 de octubre de 2018");
    }

    @Test
    void staticFilesComeFromThisServerAloneAndMayBeKept() throws Exception {
        Matcher addresses = Pattern.compile("(?:src|href)=\"(/[^\"?]+\\.(?:css|js|svg))\"")
                .matcher(get("/login").body());
        int found = 0;
        while (addresses.find()) {
            HttpResponse<String> file = get(URI.create(addresses.group(1)).getPath());
            assertThat(file.statusCode()).as(addresses.group(1)).isEqualTo(200);
            assertThat(header(file, "Cache-Control")).contains("max-age");
            found++;
        }
        assertThat(found).isEqualTo(11);
    }
}
