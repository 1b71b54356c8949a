package org.acogida.web.reception;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acogida.access.Operation.Use;
import org.acogida.casework.ArrivalActs;
import org.acogida.casework.Coming;
import org.acogida.casework.Submission;
import org.acogida.opening.Reading;
import org.acogida.opening.Readings;
import org.acogida.opening.UnregisteredPeople;
import org.acogida.procedure.Command;
import org.acogida.procedure.HouseholdId;
import org.acogida.procedure.Manner;
import org.acogida.tablets.Filed;
import org.acogida.tablets.KeptPacket;
import org.acogida.tablets.PacketBody;
import org.acogida.tablets.PacketShelf;
import org.acogida.tablets.Receipts;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.acogida.web.form.Begun;
import org.acogida.web.form.Field;
import org.acogida.web.form.Filled;
import org.acogida.web.form.Ids;
import org.acogida.web.people.CircumstanceFields;
import org.acogida.web.people.MemberFields;
import org.acogida.web.people.ZoneFields;
import org.acogida.worklists.CaseList;
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

    /** The field that says that one of the form is registered already, from the same packet. */
    private static final String ON_FILE = "onFile";

    private static final String CLAIMS = "claimsProtection";
    private static final String PACKET = "packet-";

    private final Desk desk;
    private final PacketShelf shelf;
    private final Receipts receipts;
    private final Readings readings;
    private final UnregisteredPeople people;
    private final CaseList cases;

    FiledElsewhere(
            Desk desk,
            PacketShelf shelf,
            Receipts receipts,
            Readings readings,
            UnregisteredPeople people,
            CaseList cases) {
        this.desk = desk;
        this.shelf = shelf;
        this.receipts = receipts;
        this.readings = readings;
        this.people = people;
        this.cases = cases;
    }

    /** What a form that is to be shown is about; who is told of by it is counted as read of. */
    Optional<Filed> open(Filled filled, Here here) {
        return find(filled, here, true);
    }

    /** What a form that was sent is about; empty where it is about somebody who stands at the desk. */
    Optional<Filed> find(Filled filled, Here here) {
        return find(filled, here, false);
    }

    private Optional<Filed> find(Filled filled, Here here, boolean shown) {
        String named = filled.text(FILED);
        if (named.isEmpty()) {
            return Optional.empty();
        }
        desk.here(here.officer(), Use.MEND_PACKETS);
        return named.startsWith(PACKET) ? packet(named.substring(PACKET.length()), here, shown) : receipt(filled, here);
    }

    private Optional<Filed> packet(String id, Here here, boolean shown) {
        return Ids.find(id)
                .flatMap(packet -> shelf.find(here.officer(), packet))
                .filter(packet -> packet.state() == KeptPacket.State.FAULTY)
                .flatMap(packet -> {
                    readings.refuseUnrecorded();
                    Optional<Filed> read = shelf.read(here.officer(), packet, cases -> {
                                if (shown) {
                                    people.open(
                                            here.officer(),
                                            "reception/" + PACKET,
                                            cases,
                                            shelf.isOf(here.officer(), packet));
                                }
                            })
                            .map(PacketShelf.Read::filed);
                    read.ifPresent(filed ->
                            readings.list(here.officer(), "reception/" + PACKET, Reading.Kind.LIST, filed.people()));
                    return read;
                });
    }

    /** The household of what was registered before, as by a form that is sent twice; empty where nobody of it was. */
    Optional<HouseholdId> findRegistered(Filled filled, Here here) {
        return Optional.of(filled.text(FILED))
                .filter(named -> named.startsWith(PACKET))
                .flatMap(named -> Ids.find(named.substring(PACKET.length())))
                .flatMap(packet -> shelf.find(here.officer(), packet))
                .filter(KeptPacket::isSettled)
                .map(packet -> ArrivalActs.householdOf(packet.id()))
                .filter(household -> !cases.listHousehold(household).isEmpty());
    }

    private Optional<Filed> receipt(Filled filled, Here here) {
        Optional<Filed> filed = receipts.judge(filled.text(FILED)).filed();
        if (filed.filter(one -> one.tablet().isRevoked()).isPresent()
                && !desk.may(here.officer(), Use.MANAGE_TABLETS)) {
            throw new AccessDeniedException(Use.MANAGE_TABLETS.spelled());
        }
        return filed.map(one -> one.readAt(Begun.read(filled, one.time().received())));
    }

    /** Whether each of those on a form claims is asked on it, too. */
    static List<Field> asked(Filled filled) {
        return filled.is(FILED) ? List.of(Field.check(CLAIMS)) : List.of();
    }

    /** Whether one of the form is registered already, from the same packet: their row is shown, and nothing done for it. */
    static boolean isOnFile(Filled filled, String row) {
        return filled.is(FILED) && filled.is(Family.prefix(row) + ON_FILE);
    }

    /** The fields of the form that are not asked, as they stand on it. */
    static Map<String, String> hidden(Filled filled) {
        return filled.is(FILED) ? Map.of(FILED, filled.text(FILED)) : Map.of();
    }

    /** The form as it is shown first. */
    static MultiValueMap<String, String> fill(Filed filed, Filled asked, Here here) {
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        typed.add(FILED, asked.text(FILED));
        typed.add("commandId", filed.packet().toString());
        filed.family()
                .ifPresentOrElse(family -> family(family, day(filed, here), typed, here), () -> unknown(filed, typed));
        typed.add(Family.ENTERED, entered(filed, here));
        filed.onFile().forEach(row -> typed.add(Family.prefix(Integer.toString(row)) + ON_FILE, "YES"));
        return typed;
    }

    /** Of a receipt nothing is known but how many they were, and how many claimed. */
    private static void unknown(Filed filed, MultiValueMap<String, String> typed) {
        for (int row = 0; row < Math.max(1, filed.people()); row++) {
            typed.add(Family.ROW, Integer.toString(row));
            if (filed.claims() == filed.people()) {
                typed.add(Family.prefix(Integer.toString(row)) + CLAIMS, "YES");
            }
        }
    }

    private static void family(
            PacketBody.Family family, LocalDate filedOn, MultiValueMap<String, String> typed, Here here) {
        typed.add(Family.FEAR, family.fear().name());
        typed.add("words", family.fearWords());
        typed.add(CircumstanceFields.WISH, family.wish().name());
        typed.add(CircumstanceFields.ENTRY, family.entry().name());
        typed.add(CircumstanceFields.VISA, family.validVisa() ? "YES" : "NO");
        typed.add(CircumstanceFields.CROSSING, family.crossing());
        for (PacketBody.Member member : family.people()) {
            member(member, family, filedOn, typed, here);
        }
    }

    private static void member(
            PacketBody.Member member,
            PacketBody.Family family,
            LocalDate filedOn,
            MultiValueMap<String, String> typed,
            Here here) {
        String prefix = Family.prefix(Integer.toString(member.row()));
        typed.add(Family.ROW, Integer.toString(member.row()));
        MemberFields.fill(
                member, prefix, typed, here.words(), filedOn, here.words().dayOf(here.now()));
        typed.add(prefix + "role", member.role().name());
        member.needs().forEach(need -> typed.add(prefix + "needs", need.name()));
        member.fear().ifPresent(fear -> typed.add(prefix + Family.FEAR, fear.name()));
        if (member.unaccompanied()) {
            typed.add(prefix + CircumstanceFields.UNACCOMPANIED, "YES");
        }
        if (member.claim().orElse(family.claim())) {
            typed.add(prefix + CLAIMS, "YES");
        }
        family.listMisfits(member).forEach(field -> typed.remove(prefix + field.substring(field.lastIndexOf('.') + 1)));
        new ZoneFields(here.words(), here.words().dayOf(here.now()), prefix, typed).fill();
    }

    private static LocalDate day(Filed filed, Here here) {
        return here.words().dayOf(filed.time().earliest());
    }

    /** When they entered, as the form shows it first. */
    private static String entered(Filed filed, Here here) {
        return here.words().input(filed.entered(filed.time().earliest()));
    }

    /** The acts of those on the form, as of when what was filed counts for them; those who claim claimed then. */
    static List<Submission> acts(Filed filed, List<Family.Arrival> arrivals, Filled filled, Here here) {
        return arrivals.stream()
                .flatMap(arrival -> acts(filed, arrival, filled, here).stream())
                .toList();
    }

    private static List<Submission> acts(Filed filed, Family.Arrival arrival, Filled filled, Here here) {
        boolean claims = filled.is(Family.prefix(arrival.row()) + CLAIMS);
        Instant at = filed.time().countsFrom(claims);
        boolean untouched = filled.text(Family.ENTERED).equals(entered(filed, here));
        return new ArrivalActs(
                        untouched ? arrival.enteredAt(filed.entered(at)) : arrival.register(),
                        arrival.fear(),
                        claims ? Optional.of(claim(filed)) : Optional.empty(),
                        Optional.of(filed.recordTime()))
                .list(filed.packet(), arrival.row(), here.by(), here.office()).stream()
                        .map(act -> act.occurred(at))
                        .toList();
    }

    private static Command.FileClaim claim(Filed filed) {
        return filed.family()
                .map(family -> new Command.FileClaim(family.manner(), family.statement()))
                .orElseGet(() -> new Command.FileClaim(Manner.ORAL, ""));
    }

    /** Whether nobody whom the tablet took down and who is not on file was left out on the form, and no claim of theirs. */
    static boolean isWhole(Filed filed, List<Family.Arrival> arrivals, Filled filled) {
        Set<String> rows = arrivals.stream().map(Family.Arrival::row).collect(Collectors.toSet());
        Set<String> claiming = rows.stream()
                .filter(row -> filled.is(Family.prefix(row) + CLAIMS))
                .collect(Collectors.toSet());
        return filed.family()
                .map(family -> family.people().stream()
                        .filter(member -> !filed.onFile().contains(member.row()))
                        .allMatch(member ->
                                (family.claims(member) ? claiming : rows).contains(Integer.toString(member.row()))))
                .orElseGet(() -> isEnough(filed, rows, filed.people()) && isEnough(filed, claiming, filed.claims()));
    }

    /** Of a receipt, which names nobody: whether so many are on the form or on file. */
    private static boolean isEnough(Filed filed, Set<String> rows, long count) {
        return Stream.concat(rows.stream(), filed.onFile().stream().map(row -> Integer.toString(row)))
                        .distinct()
                        .count()
                >= count;
    }

    /** Whether those on the form are all of what was filed. */
    static Coming coming(Filed filed) {
        return filed.onFile().isEmpty() ? Coming.AS_THEY_ARE : Coming.THE_REST;
    }

    /** That all of it is registered: what the tablet sent is settled, and what waited for the family goes on. */
    void registered(Filed filed, Here here) {
        shelf.mended(here.officer(), filed.packet(), Optional.empty());
    }
}
