package org.acogida.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.acogida.Acogida;
import org.acogida.keys.TestKeys;
import org.acogida.postgres.DatabaseAccess;
import org.acogida.postgres.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as one starts it: another process, its words, its exit codes. */
class ProgramIT {

    private static final char[] KEY_PASSWORD = "only-for-this-test".toCharArray();

    @TempDir
    Path temporary;

    private final DatabaseAccess database = TestDatabase.empty();
    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void stop() throws InterruptedException {
        for (Process process : started) {
            process.destroy();
            process.waitFor();
        }
    }

    private Process acogida(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                java("java"),
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Acogida.class.getName()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "ACOGIDA_KEYS",
                        TestKeys.settings().folder().toString(),
                        "ACOGIDA_KEYS_PASSPHRASE",
                        TestKeys.PASSPHRASE,
                        "LANG",
                        "en_US.UTF-8",
                        "LC_ALL",
                        "en_US.UTF-8",
                        "ACOGIDA_DATABASE_URL",
                        database.url().substring("jdbc:".length()),
                        "ACOGIDA_OWNER_PASSWORD",
                        database.owner().password(),
                        "ACOGIDA_APP_PASSWORD",
                        database.app().password(),
                        "ACOGIDA_COMMAND_KEY",
                        "only-for-these-tests"));
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private static String java(String program) {
        return Path.of(System.getProperty("java.home"), "bin", program).toString();
    }

    private static String everything(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static Matcher waitFor(Process process, String pattern) throws IOException {
        BufferedReader said = process.inputReader();
        StringBuilder before = new StringBuilder();
        for (Optional<String> line = Optional.ofNullable(said.readLine());
                line.isPresent();
                line = Optional.ofNullable(said.readLine())) {
            Matcher matcher = Pattern.compile(pattern).matcher(line.get());
            if (matcher.find()) {
                return matcher;
            }
            before.append(line.get()).append('\n');
        }
        throw new AssertionError("never said " + pattern + " but:\n" + before);
    }

    @Test
    void theRealThingServesOverHttpsToTheUsersTheOperatorMade() throws Exception {
        Process nobody = serve();
        assertThat(everything(nobody)).contains("Nobody can sign in yet");
        assertThat(nobody.waitFor()).isEqualTo(1);

        Process lost = acogida("user", "add", "ana", "--role", "supervisor", "--office", "tapachula");
        assertThat(everything(lost)).contains("There is no office “tapachula”").contains("comar-tapachula");
        assertThat(lost.waitFor()).isEqualTo(2);

        Process add = acogida("user", "add", "ana", "--role", "supervisor", "--office", "comar-tapachula");
        assertThat(everything(add)).contains("Added ana (SUPERVISOR)").contains("Password: ");
        assertThat(add.waitFor()).isZero();

        String port = waitFor(serve(), "port (\\d+)").group(1);
        HttpResponse<String> login = get(URI.create("https://localhost:" + port + "/login"));
        assertThat(login.body()).contains("Contraseña").doesNotContain("DEMOSTRACIÓN");
        assertThat(login.headers().firstValue("Strict-Transport-Security")).isPresent();
        assertThat(login.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-acogida=")
                        .contains("Secure", "HttpOnly", "SameSite=Strict", "Path=/"));
    }

    private Process serve() throws IOException, InterruptedException {
        makeCertificate();
        return acogida(
                "serve",
                "--port",
                "0",
                "--address",
                "127.0.0.1",
                "--certificate",
                temporary.resolve("certificate.pem").toString(),
                "--private-key",
                temporary.resolve("key.pem").toString());
    }

    @Test
    void theRealThingRefusesAnApplicationRoleThatOwnsTheTables() throws Exception {
        assertThat(acogida("user", "add", "ana", "--role", "legal", "--office", "comar-tapachula")
                        .waitFor())
                .isZero();
        Path password = Files.writeString(
                temporary.resolve("password"), database.owner().password());
        Process process = acogida(
                "serve",
                "--behind-proxy",
                "--port",
                "0",
                "--app",
                "acogida_owner",
                "--app-password-file",
                password.toString());
        assertThat(everything(process)).contains("role acogida_owner can change tables");
        assertThat(process.waitFor()).isEqualTo(1);
    }

    @Test
    void theDemonstrationCanBeStoppedAndStartedAgainWithTheSameSignIn() throws Exception {
        Process first = demo();
        String password = waitFor(first, "Password: (\\w+)").group(1);
        first.destroy();
        assertThat(first.waitFor()).isEqualTo(128 + 15);
        Process second = demo();
        String port = waitFor(second, "http://localhost:(\\d+)").group(1);
        assertThat(waitFor(second, "Password: (\\w+)").group(1)).isEqualTo(password);
        assertThat(get(URI.create("http://localhost:" + port + "/login")).body())
                .contains("DEMOSTRACIÓN");
        Process third = demo();
        assertThat(everything(third)).contains("Another Acogida is using the data folder");
        assertThat(third.waitFor()).isEqualTo(3);
    }

    private Process demo() throws IOException {
        return acogida(
                "demo", "--port", "0", "--data", temporary.resolve("data").toString());
    }

    private HttpResponse<String> get(URI address) throws Exception {
        HttpClient.Builder builder = HttpClient.newBuilder();
        if (address.getScheme().equals("https")) {
            builder.sslContext(trust());
        }
        try (HttpClient client = builder.build()) {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        }
    }

    private void makeCertificate() throws IOException, InterruptedException {
        Path store = temporary.resolve("store.p12");
        Files.deleteIfExists(store);
        Process keytool = new ProcessBuilder(
                        java("keytool"),
                        "-genkeypair",
                        "-alias",
                        "it",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(KEY_PASSWORD))
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = keys();
        try {
            writePem("CERTIFICATE", keys.getCertificate("it").getEncoded(), "certificate.pem");
            writePem("PRIVATE KEY", keys.getKey("it", KEY_PASSWORD).getEncoded(), "key.pem");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void writePem(String kind, byte[] content, String file) throws IOException {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        Files.writeString(
                temporary.resolve(file), "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(kind, body, kind));
    }

    private KeyStore keys() {
        try (InputStream input = Files.newInputStream(temporary.resolve("store.p12"))) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(input, KEY_PASSWORD);
            return keys;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SSLContext trust() throws GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        try {
            trusted.load(null, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        trusted.setCertificateEntry("it", keys().getCertificate("it"));
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
