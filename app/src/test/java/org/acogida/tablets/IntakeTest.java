package org.acogida.tablets;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.casework.Casework;
import org.acogida.postgres.DatabaseAccess;
import org.acogida.postgres.Reach;
import org.acogida.postgres.TestDatabase;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.ClaimStatus;
import org.acogida.tablets.KeptPacket.State;
import org.acogida.tablets.TestTablet.Sealed;
import org.acogida.web.RunningApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** What tablets send is kept first, and registered once, whatever becomes of network, tablet and lease (safety R10 to R13). */
class IntakeTest {
    private static final DatabaseAccess DATABASE = TestDatabase.migrated();
    private static final ConfigurableApplicationContext PROGRAM = RunningApplication.on(DATABASE);
    private static final URI ADDRESS = URI.create(RunningApplication.address(PROGRAM));
    private static final EnrolmentCodes CODES = PROGRAM.getBean(EnrolmentCodes.class);
    private static final Packets PACKETS = PROGRAM.getBean(Packets.class);
    private static final Casework CASEWORK = PROGRAM.getBean(Casework.class);
    private static final Officer SUPERVISOR =
            PROGRAM.getBean(Officers.class).findByName("supervisor").orElseThrow();
    private static final org.acogida.clock.ProcedureClock CLOCK =
            PROGRAM.getBean(org.acogida.clock.ProcedureClock.class);

    @AfterAll
    static void close() {
        PROGRAM.close();
    }

    private static TestTablet tablet(long seed, Duration wrongBy) {
        TestTablet tablet = new TestTablet(ADDRESS, seed, TestTablet.wrongBy(InstantSource.system(), wrongBy));
        assertThat(tablet.enrol(CODES.make(SUPERVISOR, "Tableta " + seed).code()))
                .isEqualTo(200);
        assertThat(tablet.lease("reception", RunningApplication.PASSWORD)).isEqualTo(200);
        tablet.askTime();
        return tablet;
    }

    private static KeptPacket settled(UUID id) {
        for (int i = 0; i < 600; i++) {
            Optional<KeptPacket> found = Reach.whole(() -> PACKETS.find(id));
            if (found.isPresent() && found.get().state() != State.KEPT) {
                return found.get();
            }
            LockSupport.parkNanos(50_000_000);
        }
        throw new AssertionError(id + " is not worked off");
    }

    private static Optional<CaseState> member(UUID packet, int row) {
        return Reach.whole(() -> CASEWORK.find(PacketActs.caseOf(packet, row)));
    }

    @Test
    void aFamilySentIsRegisteredWithItsClaims() {
        try (TestTablet tablet = tablet(1, Duration.ZERO)) {
            Sealed packet = tablet.seal(tablet.family("Turpial", 4));
            assertThat(tablet.send(List.of(packet))).containsEntry(packet.id(), "RECEIVED");
            assertThat(settled(packet.id()).state()).isEqualTo(State.REGISTERED);
            for (int row = 0; row < 4; row++) {
                assertThat(member(packet.id(), row).orElseThrow().claim()).isEqualTo(ClaimStatus.STANDS);
            }
            assertThat(tablet.send(List.of(packet))).containsEntry(packet.id(), "DUPLICATE");
        }
    }
}
