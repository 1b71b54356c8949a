package org.acogida.demo;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.acogida.access.Role;
import org.acogida.procedure.Command.AdmitToStation;
import org.acogida.procedure.Command.AssignSignIn;
import org.acogida.procedure.Command.RecordCounsel;
import org.acogida.procedure.Command.TakeStep;
import org.acogida.procedure.CounselAccess;
import org.acogida.rulebook.Act;

/** Taken to the station on the day of the claim; most let go by the statute's limit, some late, some not at all. */
final class Holding {
    private static final String SITE = "Siglo XXI";
    private static final String REASONS = "Las reglas anunciadas piden que espere en la estación.";

    /** Calendar days from the claim to the last of 15 business days, whatever weekday it begins on. */
    private static final int LIMIT_DAYS = 21;

    /** One in so many sees no counsel. */
    private static final int WITHOUT_COUNSEL = 6;

    private final Deeds deeds;
    private final Draw draw;

    Holding(Deeds deeds, Draw draw) {
        this.deeds = deeds;
        this.draw = draw;
    }

    void admit() {
        ZonedDateTime claimed = deeds.household().claimsAt();
        ZonedDateTime admitted = claimed.plusMinutes(170);
        deeds.add(
                admitted,
                List.of(
                        deeds.act(
                                0,
                                "hand-over",
                                Role.STATION,
                                Deeds.STATION,
                                claimed.plusMinutes(90),
                                new TakeStep(Act.HAND_OVER, "")),
                        deeds.act(
                                0,
                                "presentation",
                                Role.STATION,
                                Deeds.STATION,
                                claimed.plusMinutes(160),
                                new TakeStep(Act.ORDER_PRESENTATION, "")),
                        deeds.act(
                                0, "admit", Role.STATION, Deeds.STATION, admitted, new AdmitToStation(SITE, REASONS))));
        if (deeds.household().number() % WITHOUT_COUNSEL != 0) {
            counsel(admitted.plusHours(20));
        }
    }

    private void counsel(ZonedDateTime at) {
        deeds.add(
                at,
                List.of(deeds.act(
                        0,
                        "counsel",
                        Role.STATION,
                        Deeds.STATION,
                        at,
                        new RecordCounsel(CounselAccess.CAME, at.toInstant(), 40, "es", ""))));
    }

    /** When the person is let go, with a day to sign assigned; empty for those who stay held. */
    Optional<ZonedDateTime> release() {
        int fate = draw.below(100);
        LocalDate claimed = deeds.household().claimsAt().toLocalDate();
        if (fate < 30) {
            return Optional.of(release(claimed.plusDays(draw.between(8, LIMIT_DAYS - 1))));
        }
        if (fate < 92) {
            return Optional.of(release(claimed.plusDays(LIMIT_DAYS)));
        }
        return fate < 96 ? Optional.of(release(claimed.plusDays(draw.between(30, 45)))) : Optional.empty();
    }

    private ZonedDateTime release(LocalDate day) {
        ZonedDateTime at = Deeds.on(day, draw.between(9, 15), draw.below(60));
        deeds.add(
                at.plusMinutes(20),
                List.of(
                        deeds.act(0, "release", Role.STATION, Deeds.STATION, at, new TakeStep(Act.RELEASE, "")),
                        deeds.act(
                                0,
                                "assign",
                                Role.PROTECTION,
                                deeds.town(),
                                at.plusMinutes(20),
                                new AssignSignIn(SignIns.dayOf(deeds.household())))));
        return at;
    }
}
