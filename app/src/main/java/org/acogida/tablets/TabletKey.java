package org.acogida.tablets;

import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Optional;

/** The public half of the key that a tablet signs with: ECDSA on P-256 with SHA-256. The other half never leaves the tablet. */
final class TabletKey {
    private static final ECParameterSpec P256 = p256();

    /** Signatures as browsers make them: two numbers of 32 bytes, one after the other. */
    private static final String SIGNATURE = "SHA256withECDSAinP1363Format";

    private final ECPublicKey key;

    private TabletKey(ECPublicKey key) {
        this.key = key;
    }

    private static ECParameterSpec p256() {
        try {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key of its SubjectPublicKeyInfo in DER; empty where that is none on P-256. */
    static Optional<TabletKey> read(byte[] encoded) {
        try {
            return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(encoded))
                                    instanceof ECPublicKey key
                            && key.getParams().getCurve().equals(P256.getCurve())
                            && key.getParams().getOrder().equals(P256.getOrder())
                    ? Optional.of(new TabletKey(key))
                    : Optional.empty();
        } catch (GeneralSecurityException _) {
            return Optional.empty();
        }
    }

    boolean hasSigned(String text, byte[] signature) {
        try {
            Signature judge = Signature.getInstance(SIGNATURE);
            judge.initVerify(key);
            judge.update(text.getBytes(StandardCharsets.UTF_8));
            return judge.verify(signature);
        } catch (GeneralSecurityException _) {
            return false;
        }
    }
}
