package org.acogida.tablets;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.hybrid.HybridConfig;
import com.google.crypto.tink.util.Bytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.acogida.access.Officers;
import org.acogida.casework.CommandKey;
import org.acogida.postgres.DatabaseAccess;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A tablet as the server meets it, without its page: enrols, leases, files by its own clock, seals by Tink, signs and sends. */
public final class TestTablet implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");

    static {
        try {
            HybridConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends cookies that are for https alone over http, too, as a proxy would. */
    private final CookieManager cookies = new CookieManager();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();
    private final KeyPair pair = newKey();
    private final SplittableRandom random;
    private final InstantSource clock;
    private URI address;
    private String device = "";
    private String lease = "";
    private String keyId = "";
    private byte[] keyPoint = new byte[0];
    private long seq;
    private @Nullable Map<String, Object> sync;
    private long step;
    private boolean gap;

    /** One that stands before its first contact; its ids follow from the seed, and its clock may be wrong. */
    public TestTablet(URI address, long seed, InstantSource clock) {
        this.address = address;
        this.random = new SplittableRandom(seed);
        this.clock = clock;
    }

    /** A code as a supervisor makes it, of a program that runs elsewhere. */
    public static String code(DatabaseAccess access, String commandKey, String supervisor) {
        DriverManagerDataSource source = new DriverManagerDataSource(
                access.url(), access.app().user(), access.app().password());
        JdbcClient database = JdbcClient.create(source);
        return new EnrolmentCodes(
                        database,
                        new TransactionTemplate(new DataSourceTransactionManager(source)),
                        new CommandKey(commandKey),
                        Clock.systemUTC())
                .make(new Officers(database).findByName(supervisor).orElseThrow(), "Tableta")
                .code();
    }

    /** A packet as it is sent. */
    public record Sealed(UUID id, long seq, Map<String, Object> json) {}

    private static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Another way to the same server, as through a proxy. */
    public void moveTo(URI other) {
        address = other;
    }

    public UUID device() {
        return UUID.fromString(device);
    }

    String lease() {
        return lease;
    }

    public long millis() {
        return clock.millis();
    }

    /** That its clock was seen to be set by so much since the last contact, or that nobody watched it. */
    public void sawStep(Duration by, boolean unwatched) {
        step += by.toMillis();
        gap |= unwatched;
    }

    /** Enrols it; gives the status. */
    public int enrol(String code) {
        HttpResponse<String> answer = post(
                "/tablet/enrol",
                Map.of("code", code, "publicKey", encode(pair.getPublic().getEncoded())));
        if (answer.statusCode() == 200) {
            JsonNode json = JSON.readTree(answer.body());
            device = json.get("device").stringValue();
            takeKey(json.get("serverKey"));
        }
        return answer.statusCode();
    }

    private void takeKey(JsonNode key) {
        keyId = key.get("id").stringValue();
        keyPoint = Base64.getUrlDecoder().decode(key.get("publicKey").stringValue());
    }

    /** Signs in by the usual page, and takes a lease; gives the status. */
    public int lease(String username, String password) {
        Matcher token = TOKEN.matcher(get("/login").body());
        if (!token.find()) {
            throw new AssertionError("no form on /login");
        }
        String form = "username=" + username + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8)
                + "&_csrf=" + token.group(1);
        send(request("/login", Duration.ofMinutes(1))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        return leaseSignedIn();
    }

    /** The same for whoever is signed in already. */
    int leaseSignedIn() {
        JsonNode session = JSON.readTree(get("/tablet/session").body());
        String nonce = encode(Long.toString(random.nextLong()).getBytes(StandardCharsets.US_ASCII));
        HttpResponse<String> answer = send(request("/tablet/lease", Duration.ofMinutes(1))
                .header("Content-Type", "application/json")
                .header(
                        session.at("/csrf/header").stringValue(),
                        session.at("/csrf/token").stringValue())
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of(
                        "device",
                        device,
                        "nonce",
                        nonce,
                        "signature",
                        sign("acogida-lease-1\n" + device + "\n" + nonce))))));
        if (answer.statusCode() == 200) {
            JsonNode json = JSON.readTree(answer.body());
            lease = json.get("lease").stringValue();
            takeKey(json.get("serverKey"));
        }
        return answer.statusCode();
    }

    /** Compares its clock with the server's. */
    public void askTime() {
        long begun = System.nanoTime();
        JsonNode answer = JSON.readTree(get("/tablet/time").body());
        long trip = Duration.ofNanos(System.nanoTime() - begun).toMillis();
        sync = Map.of("server", answer.get("serverTime").longValue(), "device", clock.millis(), "rtt", trip + 1);
        step = 0;
        gap = false;
    }

    private Map<String, Object> clock() {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("device", clock.millis());
        said.put("sync", sync);
        said.put("step", step);
        said.put("gap", gap);
        return said;
    }

    /** A family of so many, named by their number, who claim and fear to return; fields can be put in another's place. */
    public Map<String, Object> family(String surname, int people) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("v", 1);
        body.put("kind", "family");
        body.put("id", newId().toString());
        body.put("clock", clock());
        body.put("enteredAt", null);
        body.put("fear", "YES");
        body.put("fearWords", "");
        body.put("wish", "PROTECTION");
        body.put("entry", "AT_CROSSING");
        body.put("validVisa", false);
        body.put("crossing", "Puente");
        body.put("claim", true);
        body.put("manner", "ORAL");
        body.put("statement", "");
        body.put(
                "people",
                IntStream.range(0, people).mapToObj(row -> person(surname, row)).toList());
        return body;
    }

    private static Map<String, Object> person(String surname, int row) {
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("row", row);
        person.put("givenNames", "Nombre " + row);
        person.put("surnames", surname);
        person.put("sex", row % 2 == 0 ? "F" : "M");
        person.put("birth", Map.of("age", row < 2 ? 30 + row : 2 + row));
        person.put("nationality", "HND");
        person.put("languages", List.of("es"));
        person.put("role", row == 0 ? "HEAD" : row == 1 ? "PARTNER" : "CHILD");
        person.put("needs", List.of());
        person.put("unaccompanied", false);
        person.put("fear", null);
        person.put("claim", null);
        person.put("documents", List.of());
        person.put("contact", "");
        return person;
    }

    /** What another desk finds of somebody whom a packet registered. */
    public Map<String, Object> addition(UUID to, int row, List<String> needs) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("v", 1);
        body.put("kind", "addition");
        body.put("id", newId().toString());
        body.put("to", to.toString());
        body.put("row", row);
        body.put("clock", clock());
        body.put("needs", needs);
        body.put("fear", null);
        body.put("birth", null);
        body.put("claim", false);
        body.put("statement", "");
        return body;
    }

    /** A UUID of version 7 by its own clock. */
    private UUID newId() {
        long high = (clock.millis() << 16) | 0x7000L | (random.nextLong() & 0xFFFL);
        return new UUID(high, 0x8000_0000_0000_0000L | (random.nextLong() >>> 2));
    }

    /** Seals and signs a body under its lease. */
    public Sealed seal(Map<String, Object> body) {
        return seal(UUID.fromString((String) body.get("id")), JSON.writeValueAsString(body));
    }

    Sealed seal(UUID id, String body) {
        seq++;
        String begin = "acogida-packet-1\n" + id + "\n" + device + "\n" + seq;
        String sealed =
                encode(hpke(keyPoint, body.getBytes(StandardCharsets.UTF_8), begin.getBytes(StandardCharsets.UTF_8)));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id.toString());
        json.put("seq", seq);
        json.put("lease", lease);
        json.put("key", keyId);
        json.put("sealed", sealed);
        json.put("signature", sign(begin + "\n" + lease + "\n" + keyId + "\n" + sealed));
        return new Sealed(id, seq, json);
    }

    /** Sealed to a point of P-256 by Tink. */
    @AccessesPartialKey
    static byte[] hpke(byte[] point, byte[] text, byte[] info) {
        try {
            HpkeParameters parameters = HpkeParameters.builder()
                    .setVariant(HpkeParameters.Variant.NO_PREFIX)
                    .setKemId(HpkeParameters.KemId.DHKEM_P256_HKDF_SHA256)
                    .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                    .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                    .build();
            HpkePublicKey key = HpkePublicKey.create(parameters, Bytes.copyFrom(point), null);
            KeysetHandle handle = KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(key).withRandomId().makePrimary())
                    .build();
            return handle.getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class)
                    .encrypt(text, info);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String sign(String text) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(pair.getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return encode(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What it is by the server's clock, as far as the tablet knows. */
    private long estimate() {
        Map<String, Object> contact = sync;
        return contact == null
                ? clock.millis()
                : number(contact, "server") + clock.millis() - step - number(contact, "device");
    }

    private static long number(Map<String, Object> of, String name) {
        return (Long) Objects.requireNonNull(of.get(name));
    }

    /** Those whom the body of a family names. */
    public static List<?> people(Map<String, Object> family) {
        return (List<?>) Objects.requireNonNull(family.get("people"));
    }

    /** The text of a receipt, as it is printed at filing. */
    public String receipt(Sealed packet, Map<String, Object> body) {
        List<?> people = people(body);
        String payload = String.join(
                "|",
                packet.id().toString(),
                device,
                Long.toString(packet.seq()),
                Long.toString(clock.millis()),
                Long.toString(estimate()),
                "1000",
                Integer.toString(people.size()),
                Integer.toString(people.size()));
        return "ACOGIDA1." + encode(payload.getBytes(StandardCharsets.UTF_8)) + "."
                + sign("acogida-receipt-1\n" + payload);
    }

    /** The text of the receipt of an addition that claims. */
    public String receipt(Sealed addition, UUID to, int row) {
        String payload = String.join(
                "|",
                addition.id().toString(),
                device,
                Long.toString(addition.seq()),
                Long.toString(clock.millis()),
                Long.toString(estimate()),
                "1000|1|1|addition",
                to.toString(),
                Integer.toString(row));
        return "ACOGIDA1." + encode(payload.getBytes(StandardCharsets.UTF_8)) + "."
                + sign("acogida-receipt-1\n" + payload);
    }

    /** Sends packets; what became of each. Throws UncheckedIOException where no whole answer came. */
    public Map<UUID, String> send(List<Sealed> packets) {
        HttpResponse<String> answer = sendRaw(body(packets), Duration.ofSeconds(30));
        if (answer.statusCode() != 200) {
            throw new UncheckedIOException(new IOException(answer.statusCode() + " " + answer.body()));
        }
        Map<UUID, String> states = new LinkedHashMap<>();
        for (JsonNode one : JSON.readTree(answer.body()).get("answers")) {
            states.put(
                    UUID.fromString(one.get("id").stringValue()),
                    one.get("state").stringValue());
        }
        return states;
    }

    /** Packets as they are sent. */
    public String body(List<Sealed> packets) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("device", device);
        body.put("now", clock.millis());
        body.put("packets", packets.stream().map(Sealed::json).toList());
        return JSON.writeValueAsString(body);
    }

    /** A message without packets that says that it is in reach and has so many left, signed. */
    public String contact(int unsent) {
        long told = JSON.readTree(get("/tablet/time").body()).get("serverTime").longValue();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("device", device);
        body.put("now", clock.millis());
        body.put("packets", List.of());
        body.put("told", told);
        body.put("unsent", unsent);
        body.put("signature", sign("acogida-contact-1\n" + device + "\n" + told + "\n" + unsent));
        return JSON.writeValueAsString(body);
    }

    /** Sends a body as it is. */
    public HttpResponse<String> sendRaw(String body, Duration patience) {
        return send(request("/tablet/packets", patience)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Sends until each was received, some at once, again and again where answers get lost; gives how often it sent. */
    public int sendAll(List<Sealed> packets, int atOnce, Duration patience) {
        List<Sealed> left = new ArrayList<>(packets);
        int sendings = 0;
        while (!left.isEmpty()) {
            List<Sealed> some = List.copyOf(left.subList(0, Math.min(atOnce, left.size())));
            sendings++;
            try {
                HttpResponse<String> answer = sendRaw(body(some), patience);
                if (answer.statusCode() == 200) {
                    for (JsonNode one : JSON.readTree(answer.body()).get("answers")) {
                        UUID id = UUID.fromString(one.get("id").stringValue());
                        if (!one.get("state").stringValue().equals("REFUSED")) {
                            left.removeIf(packet -> packet.id().equals(id));
                        }
                    }
                }
            } catch (UncheckedIOException _) {
                // Whether it came is not known: it is sent again.
            }
            if (sendings > 50 * packets.size() + 100) {
                throw new AssertionError(left.size() + " packets were never received");
            }
        }
        return sendings;
    }

    private HttpResponse<String> post(String path, Map<String, Object> body) {
        return send(request(path, Duration.ofMinutes(1))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    HttpResponse<String> get(String path) {
        return send(request(path, Duration.ofMinutes(1)));
    }

    private HttpRequest.Builder request(String path, Duration patience) {
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(patience)
                .header("Accept-Language", "en")
                .header("User-Agent", "Mozilla/5.0 (Linux; Android 14) Chrome/130.0");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            cookies.getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** The clock of a tablet that is wrong by so much. */
    public static InstantSource wrongBy(InstantSource right, Duration by) {
        return () -> right.instant().plus(by);
    }

    /** A moment on its clock. */
    Instant now() {
        return clock.instant();
    }

    static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public void close() {
        client.close();
    }
}
