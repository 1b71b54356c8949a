package org.acogida.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.acogida.generators.SampleCase;
import org.acogida.procedure.Command.LiftLegalHold;
import org.acogida.procedure.Command.PlaceLegalHold;
import org.acogida.procedure.LegalHolds.Flaw;
import org.junit.jupiter.api.Test;

class LegalHoldsTest {
    private static final LegalHoldId HOLD = new LegalHoldId(new UUID(0, 7));
    private static final OfficerId OTHER = new OfficerId(new UUID(0, 4));

    private final SampleCase of = SampleCase.arrival("2018-10-19T10:00");

    private static PlaceLegalHold place(String basis) {
        return new PlaceLegalHold(HOLD, LegalHold.Kind.COMPLAINT, basis);
    }

    private Optional<Flaw> flaw(Command command) {
        return LegalHolds.find(of.state(), command, of.context());
    }

    private Optional<Flaw> flawByAnother(Command command) {
        Context now = of.context();
        return LegalHolds.find(
                of.state(),
                command,
                new Context(now.laws(), now.calendars(), now.at(), now.office(), OTHER, now.outages()));
    }

    @Test
    void itStandsUntilAnotherOfficerLiftsIt() {
        of.does(place("queja CNDH 12/2018"));
        assertThat(of.state().listStandingHolds()).hasSize(1);
        assertThat(flaw(new LiftLegalHold(HOLD, "concluida"))).contains(Flaw.ONE_OFFICER);
        assertThat(flawByAnother(new LiftLegalHold(HOLD, "concluida"))).isEmpty();
    }

    @Test
    void whatCannotBeMeantIsNamed() {
        assertThat(flaw(new LiftLegalHold(HOLD, "x"))).contains(Flaw.NOT_STANDING);
        assertThat(flaw(place(" "))).contains(Flaw.NO_ACT);
        of.does(place("queja"));
        assertThat(flaw(place("queja"))).contains(Flaw.ID_TAKEN);
        assertThat(flawByAnother(new LiftLegalHold(HOLD, " "))).contains(Flaw.NO_REASONS);
        of.at("2018-10-18T10:00");
        assertThat(flawByAnother(new LiftLegalHold(HOLD, "x"))).contains(Flaw.TOO_EARLY);
        assertThatThrownBy(() -> of.decide(new LiftLegalHold(HOLD, "x"))).hasMessageContaining("ONE_OFFICER");
    }

    @Test
    void whatWasLiftedDoesNotStandAgainWhateverIsToldTwice() {
        of.does(place("queja"));
        Entry placed = of.entries().getLast();
        Entry lifted = new Entry(
                new Event.LegalHoldLifted(HOLD, new Event.LegalHoldLifted.Details("concluida")),
                placed.occurredAt(),
                placed.law(),
                placed.office(),
                OTHER,
                List.of());
        CaseState after = of.state().evolve(lifted);
        assertThat(after.listStandingHolds()).isEmpty();
        assertThat(after.evolve(placed).listStandingHolds()).isEmpty();
        assertThat(after.evolve(placed).legalHolds()).hasSize(1);
    }
}
