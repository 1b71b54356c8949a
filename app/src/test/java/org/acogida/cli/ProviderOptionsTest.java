package org.acogida.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.acogida.wording.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** How institutions are named to the program: each that is written wrongly is refused with what to do, and no secret is said. */
class ProviderOptionsTest {
    private static final String SECRET = "only-the-provider-knows";
    private static final String RIGHT = "ACNUR=https://login.example.org/realms/acnur,acogida";

    @TempDir
    Path temporary;

    private Map<String, String> settings(String address, String... words) {
        ProviderOptions options = new ProviderOptions();
        new CommandLine(options).parseArgs(words);
        return options.settings(address);
    }

    private String secretOf(String name) throws IOException {
        return name + "=" + Files.writeString(temporary.resolve(name), SECRET + "\n");
    }

    private String refused(String... words) {
        List<String> said = new ArrayList<>();
        assertThatThrownBy(() -> settings("https://acogida.example.org", words))
                .isInstanceOfSatisfying(Problem.class, problem -> said.add(problem.getMessage()));
        assertThat(said.getFirst()).doesNotContain(SECRET);
        return said.getFirst();
    }

    @Test
    void whatIsRightIsPassedOn() throws IOException {
        assertThat(settings(
                        "https://acogida.example.org",
                        "--oidc",
                        RIGHT,
                        "--oidc-secret-file",
                        secretOf("ACNUR"),
                        "--oidc-acr",
                        "ACNUR=urn:mfa"))
                .isEqualTo(Map.of(
                        "acogida.oidc.names", "ACNUR",
                        "acogida.oidc.ACNUR.issuer", "https://login.example.org/realms/acnur",
                        "acogida.oidc.ACNUR.client-id", "acogida",
                        "acogida.oidc.ACNUR.secret", SECRET,
                        "acogida.oidc.ACNUR.acr", "urn:mfa"));
        assertThat(settings("https://acogida.example.org")).isEmpty();
    }

    @Test
    void theAddressToComeBackToMustBeKnown() throws IOException {
        String secret = secretOf("ACNUR");
        ProviderOptions options = new ProviderOptions();
        new CommandLine(options).parseArgs("--oidc", RIGHT, "--oidc-secret-file", secret);
        assertThatThrownBy(() -> options.settings(null)).hasMessageContaining("--oidc needs --public-address");
    }

    @Test
    void aSecretThatIsMissingOrBlankIsAskedFor() throws IOException {
        assertThat(refused("--oidc", RIGHT))
                .contains("ACNUR", "--oidc-secret-file ACNUR=FILE", "ACOGIDA_OIDC_SECRET_ACNUR");
        Path blank = Files.writeString(temporary.resolve("blank"), " \n");
        assertThat(refused("--oidc", RIGHT, "--oidc-secret-file", "ACNUR=" + blank))
                .contains("--oidc-secret-file ACNUR=FILE");
        assertThat(refused("--oidc", RIGHT, "--oidc-secret-file", "ACNUR=" + temporary.resolve("nowhere")))
                .contains("nowhere");
    }

    @Test
    void aNameGivenTwiceOrToNobodyIsRefused() throws IOException {
        String secret = secretOf("ACNUR");
        assertThat(refused("--oidc", RIGHT, "--oidc", RIGHT, "--oidc-secret-file", secret))
                .contains("--oidc names one institution twice");
        assertThat(refused("--oidc", RIGHT, "--oidc-secret-file", secret, "--oidc-secret-file", secretOf("ACNURR")))
                .contains("--oidc-secret-file", "“ACNURR”", "ACNUR.");
        assertThat(refused("--oidc", RIGHT, "--oidc-secret-file", secret, "--oidc-acr", "COMAR=urn:mfa"))
                .contains("--oidc-acr", "COMAR", "ACNUR");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ACNUR",
                "ACNUR=https://login.example.org",
                "ACNUR=https://login.example.org,",
                "=https://login.example.org,acogida",
                "AC NUR=https://login.example.org,acogida",
                "9ACNUR=https://login.example.org,acogida",
                "ACNUR-of-a-name-that-is-far-too-long=https://login.example.org,acogida"
            })
    void whatIsWrittenOtherwiseIsRefusedWithHowToWriteIt(String written) throws IOException {
        String name = written.contains("=") ? written.substring(0, written.indexOf('=')) : written;
        Path file = Files.writeString(temporary.resolve("secret"), SECRET);
        assertThat(refused("--oidc", written, "--oidc-secret-file", name + "=" + file))
                .contains("--oidc", written, "NAME=ISSUER,CLIENT");
    }

    static Stream<Arguments> issuers() {
        return Stream.of(
                        "http://login.example.org",
                        "http://203.0.113.7",
                        "http://localhost.example.org",
                        "ftp://login.example.org",
                        "login.example.org",
                        "https://",
                        "https://name@login.example.org",
                        "https://login.example.org?realm=acnur",
                        "https://login.example.org#acnur",
                        "https://login example.org")
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("issuers")
    void anIssuerThatAnybodyCouldPlayIsRefused(String issuer) throws IOException {
        assertThat(refused("--oidc", "ACNUR=" + issuer + ",acogida", "--oidc-secret-file", secretOf("ACNUR")))
                .contains("--oidc", issuer, "https://");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8081", "http://127.0.0.1:8081/realms/a", "http://[::1]:8081"})
    void aProviderOfThisMachineMayBePlain(String issuer) throws IOException {
        assertThat(settings(
                        "https://acogida.example.org",
                        "--oidc",
                        "ACNUR=" + issuer + ",acogida",
                        "--oidc-secret-file",
                        secretOf("ACNUR")))
                .containsEntry("acogida.oidc.ACNUR.issuer", issuer);
    }
}
