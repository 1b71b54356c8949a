package org.acogida.web.acts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.acogida.participants.Organisation;
import org.acogida.participants.Organisations;
import org.acogida.procedure.Command;
import org.acogida.procedure.Consent;
import org.acogida.procedure.Event.ConsentRefused;
import org.acogida.procedure.OfficerId;
import org.acogida.procedure.OrganisationId;
import org.acogida.procedure.Participation;
import org.acogida.procedure.ParticipationId;
import org.acogida.rulebook.Act;
import org.acogida.web.form.Choice;
import org.acogida.web.form.Field;
import org.acogida.web.form.Filled;
import org.acogida.web.people.Languages;

/** Who takes part in a case beside offices, and no longer. */
final class ParticipantForms {
    private static final String KIND = "kind";
    private static final String ACCOUNT = "account";
    private static final String ORGANISATION = "organisation";
    private static final String PARTICIPATION = "participation";
    private static final String EMPTY = "fault.empty";

    private ParticipantForms() {}

    static ActForm admit(Setting setting) {
        return new ActForm(
                Act.ADMIT_PARTICIPANT,
                ConsentFields.after(
                        setting,
                        Consent.Asked.OWN_PAPER,
                        Field.choice(KIND, setting.choices("participant", Participation.Kind.class))
                                .labelled("participantKind"),
                        Field.choice(ACCOUNT, setting.accounts()).optional(),
                        Field.choice(ORGANISATION, organisations(setting)).optional(),
                        Field.moment("from").labelled("participationFrom"),
                        Field.moment("until").labelled("participationUntil")),
                (filled, id) -> participant(filled, id, setting));
    }

    private static List<Choice> organisations(Setting setting) {
        return Organisations.list().stream()
                .map(organisation -> new Choice(organisation.id().value(), name(organisation, setting)))
                .toList();
    }

    static String name(Organisation organisation, Setting setting) {
        return setting.words().law(organisation.name());
    }

    private static Optional<Command> participant(Filled filled, UUID id, Setting setting) {
        Participation.Kind kind =
                filled.constant(KIND, Participation.Kind.class).orElseThrow();
        boolean partner = kind == Participation.Kind.PARTNER;
        if (!filled.is(partner ? ORGANISATION : ACCOUNT)) {
            filled.fault(partner ? ORGANISATION : ACCOUNT, EMPTY);
        }
        Optional<Consent> consent = ConsentFields.read(filled, setting);
        Instant from = filled.moment("from").orElse(setting.context().at());
        Optional<Instant> until = filled.moment("until");
        if (!filled.fits()) {
            return Optional.empty();
        }
        return Optional.of(new Command.AdmitParticipant(
                new ParticipationId(id),
                kind,
                partner ? Optional.empty() : Optional.of(new OfficerId(UUID.fromString(filled.text(ACCOUNT)))),
                partner ? Optional.of(new OrganisationId(filled.text(ORGANISATION))) : Optional.empty(),
                from,
                until,
                consent));
    }

    /** One organisation and one purpose at a time; nothing else is asked with it. */
    static ActForm refuse(Setting setting) {
        return new ActForm(
                Act.RECORD_CONSENT_REFUSED,
                List.of(
                        Field.choice(ORGANISATION, organisations(setting)),
                        Field.text("purpose").must(),
                        Field.lines("words").labelled("refusalWords"),
                        Field.choice("asked", setting.choices("asked", Consent.Asked.class)),
                        Field.text("language")
                                .must()
                                .preset(setting.state()
                                        .person()
                                        .map(new Languages(setting.words())::first)
                                        .orElse(""))),
                (filled, id) -> new Languages(setting.words())
                        .read(filled, "language")
                        .map(language -> new Command.RecordConsentRefused(new ConsentRefused.Details(
                                new OrganisationId(filled.text(ORGANISATION)),
                                filled.text("purpose"),
                                filled.text("words"),
                                filled.constant("asked", Consent.Asked.class).orElseThrow(),
                                language))));
    }

    static ActForm end(Setting setting) {
        List<Choice> open = setting.state().participations().stream()
                .filter(one -> one.isOpen(setting.context().at()))
                .map(one -> new Choice(one.id().toString(), ParticipantWords.tell(one, setting)))
                .toList();
        return ActForm.of(
                Act.END_PARTICIPATION,
                List.of(
                        Field.choice(PARTICIPATION, open)
                                .preset(open.size() == 1 ? open.getFirst().value() : ""),
                        Field.lines("note")),
                (filled, id) -> new Command.EndParticipation(
                        new ParticipationId(UUID.fromString(filled.text(PARTICIPATION))), filled.text("note")));
    }
}
