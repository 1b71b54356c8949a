package org.acogida.web.cases;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.acogida.access.CaseFields;
import org.acogida.journal.StoredEntry;
import org.acogida.participants.Organisation;
import org.acogida.participants.Organisations;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.ConsentStanding;
import org.acogida.procedure.Event.ConsentRefused;
import org.acogida.procedure.Event.ParticipantAdmitted;
import org.acogida.procedure.Participation;
import org.acogida.procedure.ParticipationId;
import org.acogida.rulebook.Act;
import org.acogida.web.acts.Setting;

/**
 * What a person said to one organisation and purpose, or to an organisation that never asked.
 *
 * @param key by which an address names it, as what was written of a purpose stands in none
 * @param open the participation that rests on it, if one holds
 */
record ConsentRow(
        UUID key, Organisation organisation, Optional<ConsentStanding> standing, Optional<ParticipationId> open) {

    /** One for each organisation and purpose, and for each organisation that never asked; none where any of it is closed. */
    static List<ConsentRow> list(Setting setting, Instant now) {
        return isOpen(setting) ? listAll(setting, now) : List.of();
    }

    /** Whoever sees but a part of it would take for never asked what is closed to them. */
    private static boolean isOpen(Setting setting) {
        return Stream.of(
                        CaseFields.of(ConsentRefused.class),
                        CaseFields.of(ParticipantAdmitted.class, "organisation"),
                        CaseFields.of(ParticipantAdmitted.class, "consent"),
                        CaseFields.of(CaseState.class, "participations"))
                .allMatch(setting.opened().sight());
    }

    private static List<ConsentRow> listAll(Setting setting, Instant now) {
        List<ConsentStanding> standings = ConsentStanding.list(
                setting.state(),
                setting.history().stream().map(StoredEntry::entry).toList(),
                now);
        List<ConsentRow> rows = new ArrayList<>();
        for (Organisation organisation : Organisations.list()) {
            List<ConsentStanding> asked = standings.stream()
                    .filter(one -> one.organisation().equals(organisation.id()))
                    .toList();
            asked.forEach(one -> rows.add(of(setting.state(), organisation, Optional.of(one), now)));
            if (asked.isEmpty()) {
                rows.add(of(setting.state(), organisation, Optional.empty(), now));
            }
        }
        return rows;
    }

    private static ConsentRow of(
            CaseState state, Organisation organisation, Optional<ConsentStanding> standing, Instant now) {
        String purpose = standing.map(ConsentStanding::purpose).orElse("");
        Optional<ParticipationId> open = state.participations().stream()
                .filter(one -> one.isOpen(now) && one.organisation().equals(Optional.of(organisation.id())))
                .filter(one -> one.consent()
                        .filter(consent -> same(consent.purpose(), purpose))
                        .isPresent())
                .map(Participation::id)
                .findFirst();
        return new ConsentRow(key(state.id(), organisation, purpose), organisation, standing, open);
    }

    private static boolean same(String purpose, String other) {
        return purpose.strip().equalsIgnoreCase(other.strip());
    }

    private static UUID key(CaseId id, Organisation organisation, String purpose) {
        String named =
                id + "|" + organisation.id().value() + "|" + purpose.strip().toLowerCase(Locale.ROOT);
        return UUID.nameUUIDFromBytes(named.getBytes(StandardCharsets.UTF_8));
    }

    String purpose() {
        return standing.map(ConsentStanding::purpose).orElse("");
    }

    /** What can be recorded of it next. */
    List<Act> acts() {
        return open.isPresent()
                ? List.of(Act.END_PARTICIPATION)
                : List.of(Act.ADMIT_PARTICIPANT, Act.RECORD_CONSENT_REFUSED);
    }

    /** What the forms of these acts begin with. */
    Map<String, String> presets() {
        Map<String, String> presets = new LinkedHashMap<>();
        presets.put("kind", Participation.Kind.PARTNER.name());
        presets.put("organisation", organisation.id().value());
        presets.put("purpose", purpose());
        open.ifPresent(id -> presets.put("participation", id.toString()));
        return presets;
    }
}
