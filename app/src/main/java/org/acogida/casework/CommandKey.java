package org.acogida.casework;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.acogida.procedure.Command;
import org.acogida.procedure.Command.IssueCertificate;
import org.acogida.procedure.Command.IssueOutcomeDocument;

/**
 * The program's own secret, kept outside the database. Without it nobody can tell from a digest what a command said,
 * nor guess a document's token.
 */
public final class CommandKey {

    /** The setting that holds it. */
    public static final String PROPERTY = "acogida.command-key";

    /** The shortest secret taken, in characters. */
    public static final int SHORTEST = 20;

    private static final String ALGORITHM = "HmacSHA256";
    private static final int TOKEN_BYTES = 18;

    private final Mac keyed;

    /** Made of a text of at least twenty characters. */
    public CommandKey(String secret) {
        if (secret.length() < SHORTEST) {
            throw new IllegalArgumentException(PROPERTY + ": " + secret.length() + " characters are too few;"
                    + " give at least " + SHORTEST + ", made at random");
        }
        this.keyed = keyed(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
    }

    private static Mac keyed(SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tells one body of a command from another. */
    byte[] digest(byte[] body) {
        return mac("command", body);
    }

    /** The token of the document that a command issues: the same each time the command is sent. */
    String token(UUID commandId) {
        byte[] id = ByteBuffer.allocate(16)
                .putLong(commandId.getMostSignificantBits())
                .putLong(commandId.getLeastSignificantBits())
                .array();
        byte[] start = new byte[TOKEN_BYTES];
        System.arraycopy(mac("document", id), 0, start, 0, TOKEN_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(start);
    }

    /** A command as asked for, with the token that the program gives a document. */
    Command withToken(Command command, UUID commandId) {
        return switch (command) {
            case IssueCertificate _ -> new IssueCertificate(token(commandId));
            case IssueOutcomeDocument issue -> new IssueOutcomeDocument(issue.document(), token(commandId));
            case Command other -> other;
        };
    }

    /** An id that follows from a name: the same for the same purpose and name; nobody without the key can guess it. */
    public UUID id(String purpose, String name) {
        ByteBuffer start = ByteBuffer.wrap(mac(purpose, name.getBytes(StandardCharsets.UTF_8)));
        long high = (start.getLong() & ~0xF000L) | 0x8000L;
        long low = (start.getLong() >>> 2) | Long.MIN_VALUE;
        return new UUID(high, low);
    }

    /** A secret that follows from a name, 43 characters long: the same for the same purpose and name. */
    public String secret(String purpose, String name) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(mac(purpose, name.getBytes(StandardCharsets.UTF_8)));
    }

    private byte[] mac(String purpose, byte[] content) {
        try {
            Mac mac = (Mac) keyed.clone();
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(content);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }
}
