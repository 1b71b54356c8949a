package org.acogida.web;

import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.tablets.EnrolmentCodes;
import org.acogida.tablets.KeptPacket;
import org.acogida.tablets.PacketShelf;
import org.acogida.tablets.TestTablet;

/** A tablet that was enrolled and used once, and packets of it that an officer has to look at. */
final class SomeTablet {
    private static final TestTablet TABLET = enrol();
    private static final Map<String, Object> FAMILY = TABLET.family("de los Ángeles Ñamandú y Santa María del Río", 2);
    private static final TestTablet.Sealed NEVER_SENT = TABLET.seal(FAMILY);
    private static final UUID FAULTY = sendFaulty();
    private static final UUID DIFFERENT =
            send(differing(), packet -> !packet.differs().isEmpty());
    private static final UUID PARTLY = send(partlyUnfit(), SomeTablet::isFaulty);
    private static final UUID BLURRED = send(blurred(DIFFERENT), SomeTablet::isFaulty);
    private static final TestTablet.Sealed NEVER_ADDED = TABLET.seal(TABLET.addition(DIFFERENT, 0, List.of("TR")));

    private SomeTablet() {}

    private static Officer supervisor() {
        return RunningApplication.context()
                .getBean(Officers.class)
                .findByName("supervisor")
                .orElseThrow();
    }

    private static TestTablet enrol() {
        TestTablet tablet = new TestTablet(
                URI.create(RunningApplication.address(RunningApplication.context())), 99, InstantSource.system());
        EnrolmentCodes codes = RunningApplication.context().getBean(EnrolmentCodes.class);
        tablet.enrol(codes.make(supervisor(), "Puente Rodolfo Robles, entrada norte, mesa 3")
                .code());
        tablet.lease("reception", RunningApplication.PASSWORD);
        tablet.askTime();
        return tablet;
    }

    private static UUID sendFaulty() {
        Map<String, Object> family = new HashMap<>(TABLET.family("de los Ángeles Ñamandú y Santa María del Río", 2));
        family.put(
                "people",
                List.of(with(TestTablet.people(family).getFirst(), Map.of("birth", Map.of("day", "2149-01-01")))));
        return send(family, SomeTablet::isFaulty);
    }

    private static boolean isFaulty(KeptPacket packet) {
        return packet.state() == KeptPacket.State.FAULTY;
    }

    private static UUID send(Map<String, Object> body, Predicate<KeptPacket> until) {
        TestTablet.Sealed packet = TABLET.seal(body);
        TABLET.send(List.of(packet));
        PacketShelf shelf = RunningApplication.context().getBean(PacketShelf.class);
        while (shelf.find(supervisor(), packet.id()).filter(until).isEmpty()) {
            LockSupport.parkNanos(50_000_000);
        }
        return packet.id();
    }

    /** A family whose first has a document that says otherwise than what was written down. */
    private static Map<String, Object> differing() {
        Map<String, Object> family = new HashMap<>(TABLET.family("Erikson de los Ángeles Ñamandú", 1));
        family.put(
                "people",
                List.of(with(
                        TestTablet.people(family).getFirst(),
                        Map.of(
                                "mrz",
                                "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10",
                                "sex",
                                "M"))));
        return family;
    }

    /** A family of three, of whom the second cannot be registered as written. */
    private static Map<String, Object> partlyUnfit() {
        Map<String, Object> family = new HashMap<>(TABLET.family("Incompleta de los Ángeles Ñamandú", 3));
        List<?> people = TestTablet.people(family);
        family.put("people", List.of(people.get(0), with(people.get(1), Map.of("sex", "Q")), people.get(2)));
        return family;
    }

    /** A photo of somebody who is registered, of which nothing can be read. */
    private static Map<String, Object> blurred(UUID to) {
        Map<String, Object> body = TABLET.addition(to, 0, List.of());
        List.of("needs", "fear", "birth", "claim", "statement").forEach(body::remove);
        body.put("kind", "portrait");
        body.put("jpeg", "AQID");
        return body;
    }

    private static Map<Object, Object> with(Object person, Map<String, Object> said) {
        Map<Object, Object> changed = new HashMap<>((Map<?, ?>) person);
        changed.putAll(said);
        return changed;
    }

    static String address() {
        return "/tablets/" + TABLET.device();
    }

    static String packet() {
        return "/packets/" + FAULTY;
    }

    /** One whose family is registered, though a document says otherwise. */
    static String different() {
        return "/packets/" + DIFFERENT;
    }

    /** One of whose family somebody is still to be registered. */
    static String partly() {
        return "/packets/" + PARTLY;
    }

    /** The reception form for whoever is missing of that family. */
    static String rest() {
        return "/reception?filed=packet-" + PARTLY;
    }

    /** One whose photo was not kept. */
    static String blurred() {
        return "/packets/" + BLURRED;
    }

    /** What somebody has in hand for an addition that never came. */
    static String receiptOfAddition() {
        return TABLET.receipt(NEVER_ADDED, DIFFERENT, 0);
    }

    /** What a family has in hand whose packet never came. */
    static String receipt() {
        return TABLET.receipt(NEVER_SENT, FAMILY);
    }
}
