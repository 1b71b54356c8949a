package org.acogida.generators;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Command;
import org.acogida.procedure.Command.AdmitParticipant;
import org.acogida.procedure.Command.EndParticipation;
import org.acogida.procedure.Command.RecordToldHome;
import org.acogida.procedure.Command.RevokeHomeConsent;
import org.acogida.procedure.Consent;
import org.acogida.procedure.Context;
import org.acogida.procedure.HomeConsent;
import org.acogida.procedure.OfficerId;
import org.acogida.procedure.OrganisationId;
import org.acogida.procedure.Participation;
import org.acogida.procedure.ParticipationId;
import org.acogida.procedure.Participations;

/** What the person agrees that others learn of the case, and takes back: well or badly. */
public final class SampleParticipants {
    private final Dice dice;
    private final CaseState state;
    private final Context context;

    private SampleParticipants(Dice dice, CaseState state, Context context) {
        this.dice = dice;
        this.state = state;
        this.context = context;
    }

    /** One such command; it may be one that cannot be meant. */
    public static Command next(Dice dice, CaseState state, Context context) {
        SampleParticipants participants = new SampleParticipants(dice, state, context);
        int kind = dice.between(1, 100);
        if (kind <= 30) {
            return participants.end();
        }
        return kind <= 80 ? participants.admit() : participants.home();
    }

    /** Whether such a command can be meant. */
    public static boolean isMeant(CaseState state, Command command, Context context) {
        return Participations.find(state, command, context).isEmpty()
                && HomeConsent.find(state, command, context).isEmpty();
    }

    private Command home() {
        return dice.percent(30)
                ? new RevokeHomeConsent("")
                : new RecordToldHome(
                        dice.percent(10) ? context.by() : new OfficerId(dice.uuid()),
                        context.at().minus(Duration.ofHours(dice.between(-1, 24 * 20))),
                        consent(),
                        "que está bien, a su consulado");
    }

    private Command end() {
        return new EndParticipation(known(), dice.oneOf("", "ya no quiere"));
    }

    private ParticipationId known() {
        return state.participations().isEmpty() || dice.percent(10)
                ? new ParticipationId(dice.uuid())
                : dice.pick(state.participations()).id();
    }

    private Command admit() {
        Participation.Kind kind = dice.any(Participation.Kind.class);
        boolean partner = kind == Participation.Kind.PARTNER;
        Instant from = context.at().plus(Duration.ofHours(dice.between(-5, 72)));
        return new AdmitParticipant(
                dice.percent(90) ? new ParticipationId(dice.uuid()) : known(),
                kind,
                partner ? Optional.empty() : Optional.of(new OfficerId(dice.uuid())),
                partner ? Optional.of(new OrganisationId("unhcr")) : Optional.empty(),
                from,
                dice.percent(20) ? Optional.empty() : Optional.of(from.plus(length(kind))),
                dice.percent(15) ? Optional.empty() : Optional.of(consent()));
    }

    private Duration length(Participation.Kind kind) {
        return kind == Participation.Kind.INTERPRETER
                ? Duration.ofMinutes(dice.between(1, 25 * 60))
                : Duration.ofHours(dice.between(1, 370 * 24));
    }

    private Consent consent() {
        List<String> understood = state.person()
                .map(person -> List.copyOf(person.languages()))
                .filter(languages -> !languages.isEmpty())
                .orElse(List.of("es"));
        return new Consent(
                "sí, que me ayuden",
                dice.any(Consent.Given.class),
                "la entrevista",
                dice.oneOf(Consent.Asked.OWN_PAPER, Consent.Asked.OWN_SCREEN, Consent.Asked.SPOKEN),
                dice.percent(10) ? "xx" : dice.pick(understood));
    }
}
