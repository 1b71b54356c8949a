package org.acogida.bench;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.hybrid.HybridConfig;
import com.google.crypto.tink.util.Bytes;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A tablet as the server meets it: enrolled, with a lease; it seals families and signs receipts (docs/tablets.md). */
final class SealingTablet implements AutoCloseable {
    private final DeskBrowser browser;
    private final KeyPair pair = newKey();
    private final String device;
    private final String lease;
    private final String keyId;
    private final byte[] keyPoint;
    private final String contact;
    private long packets;

    /** A packet as it is sent, and the receipt in the hand of the family. */
    record Packet(UUID id, String sending, String receipt) {}

    /** Enrols one by a supervisor's code, with a lease for who signs in. */
    SealingTablet(URI desk, String code, String user, String password) {
        browser = DeskBrowser.unwatched(desk);
        String enrolled = browser.postJson(
                        "enrol",
                        "/tablet/enrol",
                        "{\"code\":\"%s\",\"publicKey\":\"%s\"}"
                                .formatted(code, encode(pair.getPublic().getEncoded())))
                .text();
        device = text(enrolled, "device");
        browser.signIn(user, password);
        String session = browser.get("session", "/tablet/session").text();
        String nonce = encode(UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));
        String leased = browser.postJson(
                        "lease",
                        "/tablet/lease",
                        "{\"device\":\"%s\",\"nonce\":\"%s\",\"signature\":\"%s\"}"
                                .formatted(device, nonce, sign("acogida-lease-1\n" + device + "\n" + nonce)),
                        text(session, "header"),
                        text(session, "token"))
                .text();
        lease = text(leased, "lease");
        String key = leased.substring(leased.indexOf("\"serverKey\""));
        keyId = text(key, "id");
        keyPoint = Base64.getUrlDecoder().decode(text(key, "publicKey"));
        contact = contact();
    }

    private String contact() {
        String answer = browser.get("time", "/tablet/time").text();
        Matcher time = Pattern.compile("\"serverTime\":(\\d+)").matcher(answer);
        if (!time.find()) {
            throw new IllegalStateException("/tablet/time tells no time: " + answer);
        }
        return "{\"server\":%s,\"device\":%d,\"rtt\":1}".formatted(time.group(1), System.currentTimeMillis());
    }

    private static KeyPair newKey() {
        try {
            HybridConfig.register();
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Seals a family who claims. */
    synchronized Packet seal(List<MadeUpPerson> family) {
        packets++;
        UUID id = Registrations.id();
        long now = System.currentTimeMillis();
        String body = """
            {"v":1,"kind":"family","id":"%s","clock":{"device":%d,"sync":%s,"step":0,"gap":false},"enteredAt":null,\
            "fear":"YES","fearWords":"","wish":"PROTECTION","entry":"AT_CROSSING","validVisa":false,"crossing":"Puente",\
            "claim":true,"manner":"ORAL","statement":"","people":[%s]}""".formatted(
                        id,
                        now,
                        contact,
                        IntStream.range(0, family.size())
                                .mapToObj(row -> person(row, family.get(row)))
                                .collect(Collectors.joining(",")));
        String begin = "acogida-packet-1\n" + id + "\n" + device + "\n" + packets;
        String sealed = encode(hpke(body.getBytes(StandardCharsets.UTF_8), begin.getBytes(StandardCharsets.UTF_8)));
        String signature = sign(begin + "\n" + lease + "\n" + keyId + "\n" + sealed);
        String sending = """
            {"device":"%s","now":%d,"unsent":0,"packets":[{"id":"%s","seq":%d,"lease":"%s","key":"%s","sealed":"%s",\
            "signature":"%s"}]}""".formatted(device, now, id, packets, lease, keyId, sealed, signature);
        String receipt = String.join(
                "|",
                id.toString(),
                device,
                Long.toString(packets),
                Long.toString(now),
                Long.toString(now),
                "1000",
                Integer.toString(family.size()),
                Integer.toString(family.size()));
        return new Packet(
                id,
                sending,
                "ACOGIDA1." + encode(receipt.getBytes(StandardCharsets.UTF_8)) + "."
                        + sign("acogida-receipt-1\n" + receipt));
    }

    private static String person(int row, MadeUpPerson who) {
        return """
            {"row":%d,"givenNames":"%s","surnames":"%s","sex":"%s","birth":{"age":%d},"nationality":"HND","languages":["es"],\
            "role":"%s","needs":%s,"unaccompanied":false,"fear":null,"claim":null,"documents":[],"contact":""}""".formatted(
                        row,
                        who.given(),
                        who.surnames(),
                        who.female() ? "F" : "M",
                        row < 2 ? 30 + row : 2 + row,
                        row == 0 ? "HEAD" : row == 1 ? "PARTNER" : "CHILD",
                        row == 0 ? "[\"WR\"]" : "[]");
    }

    @AccessesPartialKey
    private byte[] hpke(byte[] text, byte[] info) {
        try {
            HpkeParameters parameters = HpkeParameters.builder()
                    .setVariant(HpkeParameters.Variant.NO_PREFIX)
                    .setKemId(HpkeParameters.KemId.DHKEM_P256_HKDF_SHA256)
                    .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                    .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                    .build();
            KeysetHandle handle = KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(HpkePublicKey.create(parameters, Bytes.copyFrom(keyPoint), null))
                            .withRandomId()
                            .makePrimary())
                    .build();
            return handle.getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class)
                    .encrypt(text, info);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String sign(String text) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(pair.getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return encode(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String text(String json, String name) {
        Matcher found = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]+)\"").matcher(json);
        if (!found.find()) {
            throw new IllegalStateException(name + ": not in the answer " + json);
        }
        return found.group(1);
    }

    @Override
    public void close() {
        browser.close();
    }
}
