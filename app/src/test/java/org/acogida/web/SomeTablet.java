package org.acogida.web;

import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.tablets.EnrolmentCodes;
import org.acogida.tablets.KeptPacket;
import org.acogida.tablets.PacketShelf;
import org.acogida.tablets.TestTablet;

/** A tablet that was enrolled and used once, and a packet of it that cannot be registered as it is. */
final class SomeTablet {
    private static final TestTablet TABLET = enrol();
    private static final Map<String, Object> FAMILY = TABLET.family("de los Ángeles Ñamandú y Santa María del Río", 2);
    private static final TestTablet.Sealed NEVER_SENT = TABLET.seal(FAMILY);
    private static final UUID FAULTY = sendFaulty();

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
        family.put("people", List.of(unborn(TestTablet.people(family).getFirst())));
        TestTablet.Sealed packet = TABLET.seal(family);
        TABLET.send(List.of(packet));
        PacketShelf shelf = RunningApplication.context().getBean(PacketShelf.class);
        while (shelf.find(supervisor(), packet.id())
                .filter(one -> one.state() == KeptPacket.State.FAULTY)
                .isEmpty()) {
            LockSupport.parkNanos(50_000_000);
        }
        return packet.id();
    }

    private static Map<Object, Object> unborn(Object person) {
        Map<Object, Object> changed = new HashMap<>((Map<?, ?>) person);
        changed.put("birth", Map.of("day", "2149-01-01"));
        return changed;
    }

    static String address() {
        return "/tablets/" + TABLET.device();
    }

    static String packet() {
        return "/packets/" + FAULTY;
    }

    /** What a family has in hand whose packet never came. */
    static String receipt() {
        return TABLET.receipt(NEVER_SENT, FAMILY);
    }
}
