package org.acogida.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.acogida.keys.Aead;
import org.junit.jupiter.api.Test;

class SealedSecretTest {
    private final SecretKey key = Aead.newKey();
    private final UUID officer = UUID.randomUUID();
    private final byte[] secret = Totp.newSecret();
    private final byte[] sealed = SealedSecret.seal(key, officer, secret);

    @Test
    void aSecretOpensForItsOfficerUnderItsKeyAlone() throws GeneralSecurityException {
        assertThat(SealedSecret.open(key, officer, sealed)).isEqualTo(secret);
        refused(key, UUID.randomUUID(), sealed);
        refused(Aead.newKey(), officer, sealed);
        assertThat(SealedSecret.seal(key, officer, secret)).isNotEqualTo(sealed);
    }

    @Test
    void aSecretThatWasChangedDoesNotOpen() {
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            refused(key, officer, changed);
        }
    }

    private static void refused(SecretKey key, UUID officer, byte[] sealed) {
        assertThatThrownBy(() -> SealedSecret.open(key, officer, sealed)).isInstanceOf(GeneralSecurityException.class);
    }
}
