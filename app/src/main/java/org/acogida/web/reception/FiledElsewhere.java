package org.acogida.web.reception;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.acogida.access.Operation.Use;
import org.acogida.casework.Submission;
import org.acogida.filing.FilingTime;
import org.acogida.opening.Reading;
import org.acogida.opening.Readings;
import org.acogida.procedure.Command;
import org.acogida.procedure.Manner;
import org.acogida.tablets.Filed;
import org.acogida.tablets.PacketBody;
import org.acogida.tablets.PacketShelf;
import org.acogida.tablets.Receipts;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.acogida.web.form.Field;
import org.acogida.web.form.Filled;
import org.acogida.web.form.Ids;
import org.acogida.web.people.CircumstanceFields;
import org.acogida.web.people.MemberFields;
import org.acogida.web.people.ZoneFields;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What was filed on a tablet and is registered at the desk, from what the tablet sent or from the receipt that people kept: fills the
 * form, and makes its acts as having happened then, with the ids that the tablet gave them.
 */
@Component
class FiledElsewhere {
    /** The field that names it: {@code packet-} with an id, or the text of a receipt. */
    static final String FILED = "filed";

    /** The field that says when a receipt was read, so that a form sent twice says the same. */
    private static final String READ_AT = "filedReadAt";

    private static final String CLAIMS = "claimsProtection";
    private static final String PACKET = "packet-";

    private final Desk desk;
    private final PacketShelf shelf;
    private final Receipts receipts;
    private final Readings readings;

    FiledElsewhere(Desk desk, PacketShelf shelf, Receipts receipts, Readings readings) {
        this.desk = desk;
        this.shelf = shelf;
        this.receipts = receipts;
        this.readings = readings;
    }

    /** What a form is about; empty where it is about somebody who stands at the desk. */
    Optional<Filed> find(Filled filled, Here here) {
        String named = filled.text(FILED);
        if (named.isEmpty()) {
            return Optional.empty();
        }
        desk.here(here.officer(), Use.MEND_PACKETS);
        return named.startsWith(PACKET) ? packet(named.substring(PACKET.length()), here) : receipt(filled, here);
    }

    private Optional<Filed> packet(String id, Here here) {
        return Ids.find(id)
                .flatMap(packet -> shelf.find(here.officer(), packet))
                .flatMap(packet -> {
                    readings.refuseUnrecorded();
                    Optional<Filed> read = shelf.read(here.officer(), packet).map(PacketShelf.Read::filed);
                    read.ifPresent(filed ->
                            readings.list(here.officer(), "reception/" + PACKET, Reading.Kind.LIST, filed.people()));
                    return read;
                });
    }

    private Optional<Filed> receipt(Filled filled, Here here) {
        Optional<Filed> filed = receipts.judge(filled.text(FILED)).filed();
        if (filed.filter(one -> one.tablet().isRevoked()).isPresent()
                && !desk.may(here.officer(), Use.MANAGE_TABLETS)) {
            throw new AccessDeniedException(Use.MANAGE_TABLETS.spelled());
        }
        return filed.map(one -> readAt(one, filled));
    }

    /** As it was read first, where the form says when that was. */
    private static Filed readAt(Filed filed, Filled filled) {
        FilingTime time = filed.time();
        Instant read = Optional.of(filled.text(READ_AT))
                .filter(text -> text.matches("\\d{1,13}"))
                .map(text -> Instant.ofEpochMilli(Long.parseLong(text)))
                .filter(at -> !at.isBefore(time.earliest()) && at.isBefore(time.received()))
                .orElse(time.received());
        return new Filed(
                filed.packet(),
                filed.tablet(),
                filed.source(),
                new FilingTime(
                        time.earliest(), time.latest().isBefore(read) ? time.latest() : read, time.device(), read),
                filed.family(),
                filed.people(),
                filed.claims());
    }

    /** Whether each of those on a form claims is asked on it, too. */
    static List<Field> asked(Filled filled) {
        return filled.is(FILED) ? List.of(Field.check(CLAIMS)) : List.of();
    }

    /** The fields of the form that are not asked, as they stand on it. */
    static Map<String, String> hidden(Filled filled) {
        return filled.is(FILED) ? Map.of(FILED, filled.text(FILED), READ_AT, filled.text(READ_AT)) : Map.of();
    }

    /** The form as it is shown first. */
    static MultiValueMap<String, String> fill(Filed filed, Filled asked, Here here) {
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        typed.add(FILED, asked.text(FILED));
        typed.add(READ_AT, Long.toString(filed.time().received().toEpochMilli()));
        typed.add("commandId", filed.packet().toString());
        filed.family()
                .ifPresentOrElse(
                        family -> family(family, filed.time(), typed, here), () -> unknown(filed, typed, here));
        return typed;
    }

    /** Of a receipt nothing is known but how many they were, and how many claimed. */
    private static void unknown(Filed filed, MultiValueMap<String, String> typed, Here here) {
        typed.add("enteredAt", here.words().input(filed.time().earliest()));
        for (int row = 0; row < Math.max(1, filed.people()); row++) {
            typed.add(Family.ROW, Integer.toString(row));
            if (filed.claims() == filed.people()) {
                typed.add(Family.prefix(Integer.toString(row)) + CLAIMS, "YES");
            }
        }
    }

    private static void family(
            PacketBody.Family family, FilingTime time, MultiValueMap<String, String> typed, Here here) {
        typed.add(Family.FEAR, family.fear().name());
        typed.add("words", family.fearWords());
        typed.add(CircumstanceFields.WISH, family.wish().name());
        typed.add(CircumstanceFields.ENTRY, family.entry().name());
        typed.add(CircumstanceFields.VISA, family.validVisa() ? "YES" : "NO");
        typed.add(CircumstanceFields.CROSSING, family.crossing());
        typed.add("enteredAt", here.words().input(entered(family, time)));
        for (PacketBody.Member member : family.people()) {
            member(member, family, typed, here);
        }
    }

    /** By the same clock as the filing, and never after it. */
    private static Instant entered(PacketBody.Family family, FilingTime time) {
        Duration ahead = Duration.between(time.device(), time.earliest());
        return family.enteredAt()
                .map(entered -> entered.plus(ahead))
                .filter(time.earliest()::isAfter)
                .orElse(time.earliest());
    }

    private static void member(
            PacketBody.Member member, PacketBody.Family family, MultiValueMap<String, String> typed, Here here) {
        String prefix = Family.prefix(Integer.toString(member.row()));
        typed.add(Family.ROW, Integer.toString(member.row()));
        MemberFields.fill(member, prefix, typed, here.words());
        typed.add(prefix + "role", member.role().name());
        member.needs().forEach(need -> typed.add(prefix + "needs", need.name()));
        member.fear().ifPresent(fear -> typed.add(prefix + Family.FEAR, fear.name()));
        if (member.unaccompanied()) {
            typed.add(prefix + CircumstanceFields.UNACCOMPANIED, "YES");
        }
        if (member.claim().orElse(family.claim())) {
            typed.add(prefix + CLAIMS, "YES");
        }
        new ZoneFields(here.words(), here.words().dayOf(here.now()), prefix, typed).fill();
    }

    /** The acts of those on the form, as of when it was filed; those who claim claimed then. */
    static List<Submission> acts(Filed filed, List<Family.Arrival> arrivals, Filled filled, Here here) {
        List<Submission> acts = new ArrayList<>();
        for (Family.Arrival arrival : arrivals) {
            acts.add(act(filed, arrival, "register", arrival.register(), here));
            acts.add(act(filed, arrival, "fear", arrival.fear(), here));
            if (filled.is(Family.prefix(arrival.row()) + CLAIMS)) {
                acts.add(act(filed, arrival, "claim", claim(filed), here));
            }
            acts.add(act(filed, arrival, "time", filed.recordTime(), here));
        }
        return acts;
    }

    private static Submission act(Filed filed, Family.Arrival arrival, String does, Command command, Here here) {
        UUID id = Ids.derive(filed.packet(), does, arrival.row());
        return Submission.now(id, arrival.caseId(), here.by(), here.office(), command)
                .occurred(filed.time().earliest());
    }

    private static Command claim(Filed filed) {
        return filed.family()
                .map(family -> new Command.FileClaim(family.manner(), family.statement()))
                .orElseGet(() -> new Command.FileClaim(Manner.ORAL, ""));
    }

    /** Whether nobody whom the tablet took down was left out on the form, and no claim of theirs. */
    static boolean isWhole(Filed filed, List<Family.Arrival> arrivals, Filled filled) {
        Set<String> rows = arrivals.stream().map(Family.Arrival::row).collect(Collectors.toSet());
        return filed.family().stream()
                .flatMap(family -> family.people().stream()
                        .filter(member -> !rows.contains(Integer.toString(member.row()))
                                || (family.claims(member)
                                        && !filled.is(Family.prefix(Integer.toString(member.row())) + CLAIMS))))
                .findAny()
                .isEmpty();
    }

    /** That all of it is registered: what the tablet sent is settled, and what waited for the family goes on. */
    void registered(Filed filed, Here here) {
        shelf.mended(here.officer(), filed.packet(), "");
    }
}
