package org.acogida.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B, SHA-1, the last six figures. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void aCodeIsThatOfTheStandard(long second, String code) {
        Instant at = Instant.ofEpochSecond(second);
        assertThat(Totp.code(SECRET, Totp.step(at))).isEqualTo(code);
        assertThat(Totp.findStep(SECRET, code, at)).hasValue(Totp.step(at));
    }

    @Test
    void aClockMayDifferByAHalfMinute() {
        Instant at = Instant.ofEpochSecond(1_234_567_890);
        String code = Totp.code(SECRET, Totp.step(at));
        assertThat(Totp.findStep(SECRET, code, at.plusSeconds(30))).hasValue(Totp.step(at));
        assertThat(Totp.findStep(SECRET, code, at.minusSeconds(30))).hasValue(Totp.step(at));
        assertThat(Totp.findStep(SECRET, code, at.plusSeconds(60))).isEmpty();
        assertThat(Totp.findStep(SECRET, code.substring(0, 3) + " " + code.substring(3), at))
                .isPresent();
        assertThat(Totp.findStep(SECRET, "", at)).isEmpty();
    }

    /** RFC 4648, section 10, without padding. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void aKeyIsWrittenAsAppsReadIt(String bytes, String written) {
        assertThat(Totp.base32(bytes.getBytes(StandardCharsets.US_ASCII))).isEqualTo(written);
    }
}
