package org.acogida.signin;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;

/** The officers as owners of passkeys: the accounts there are, and no others. */
final class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private final Officers officers;

    PasskeyOwners(Officers officers) {
        this.officers = officers;
    }

    /** An officer's id as a device keeps it. */
    static Bytes bytes(UUID officer) {
        return new Bytes(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(officer.getMostSignificantBits())
                .putLong(officer.getLeastSignificantBits())
                .array());
    }

    /** The officer of such an id. */
    Optional<Officer> find(Bytes id) {
        ByteBuffer bytes = ByteBuffer.wrap(id.getBytes());
        return bytes.remaining() == 2 * Long.BYTES
                ? officers.find(new UUID(bytes.getLong(), bytes.getLong()))
                : Optional.empty();
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return find(id).map(PasskeyOwners::entity).orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
        return officers.findByName(username).map(PasskeyOwners::entity).orElse(null);
    }

    private static PublicKeyCredentialUserEntity entity(Officer officer) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(bytes(officer.id()))
                .name(officer.username())
                .displayName(officer.displayName())
                .build();
    }

    @Override
    public void save(PublicKeyCredentialUserEntity entity) {
        throw new UnsupportedOperationException("accounts are made by their administrator");
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("accounts are shut by their administrator");
    }
}
