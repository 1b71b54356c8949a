package org.acogida.signin;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;

/**
 * Passkeys: a device that knows its officer by finger, face or PIN, and so stands for both factors. They are bound to the
 * address under which browsers reach the program, which must be told; the demonstration knows its own.
 */
@Component
public final class Passkeys {

    /** The setting: scheme, host and port as browsers show them. */
    public static final String ADDRESS = "acogida.public-address";

    private final UserCredentialRepository kept;
    private final PasskeyOwners owners;
    private final PublicAddress address;
    private @Nullable WebAuthnRelyingPartyOperations operations;

    Passkeys(JdbcOperations database, Officers officers, PublicAddress address) {
        this.kept = new JdbcUserCredentialRepository(database);
        this.owners = new PasskeyOwners(officers);
        this.address = address;
    }

    /**
     * A passkey of an officer.
     *
     * @param id as an address holds it
     */
    public record Passkey(String id, String label, Instant created, Instant lastUsed) {}

    /** Whether browsers can be asked for one here. */
    public boolean isPossible() {
        return address.isKnown();
    }

    public List<Passkey> list(UUID officer) {
        return kept.findByUserId(PasskeyOwners.bytes(officer)).stream()
                .map(Passkeys::passkey)
                .sorted(Comparator.comparing(Passkey::created))
                .toList();
    }

    private static Passkey passkey(CredentialRecord kept) {
        return new Passkey(
                kept.getCredentialId().toBase64UrlString(), kept.getLabel(), kept.getCreated(), kept.getLastUsed());
    }

    /** Takes one of an officer's own away; another's is left alone. */
    public void remove(UUID officer, String id) {
        if (list(officer).stream().anyMatch(one -> one.id().equals(id))) {
            kept.delete(Bytes.fromBase64(id));
        }
    }

    /** The officer that a device knows itself to belong to. */
    Optional<Officer> findOwner(Bytes id) {
        return owners.find(id);
    }

    UserCredentialRepository kept() {
        return kept;
    }

    /** What asks and judges devices; made when first needed, as the demonstration's port is known late. */
    synchronized WebAuthnRelyingPartyOperations operations() {
        if (operations == null) {
            operations = make(address.get());
        }
        return operations;
    }

    private WebAuthnRelyingPartyOperations make(URI address) {
        Webauthn4JRelyingPartyOperations made = new Webauthn4JRelyingPartyOperations(
                owners,
                kept,
                PublicKeyCredentialRpEntity.builder()
                        .id(address.getHost())
                        .name("Acogida")
                        .build(),
                Set.of(address.toString()));
        made.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        made.setCustomizeRequestOptions(options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return made;
    }
}
