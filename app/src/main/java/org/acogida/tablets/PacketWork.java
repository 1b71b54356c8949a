package org.acogida.tablets;

import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.acogida.attachments.Attachments;
import org.acogida.attachments.FileIntake;
import org.acogida.attachments.Taken;
import org.acogida.casework.Answer;
import org.acogida.casework.Casework;
import org.acogida.casework.DerivedIds;
import org.acogida.casework.Submission;
import org.acogida.filing.FilingTime;
import org.acogida.filing.FilingTimes;
import org.acogida.health.Trouble;
import org.acogida.keys.PersonKeys;
import org.acogida.matching.Matching;
import org.acogida.offices.Offices;
import org.acogida.procedure.AttachmentPurpose;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Event.FilingTimeRecorded.Source;
import org.acogida.procedure.OfficerId;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.Office;
import org.acogida.rulebook.OfficeId;
import org.acogida.tablets.BodyReader.Misfit;
import org.acogida.tablets.KeptPacket.Fault;
import org.acogida.tablets.KeptPacket.State;
import org.acogida.tablets.PacketBody.Addition;
import org.acogida.tablets.PacketBody.Family;
import org.acogida.tablets.PacketBody.Portrait;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Works packets off, in whatever order they come: opens one, reckons when it was filed, and does its acts, whose ids follow from its
 * own. What ends in the middle is begun anew. What cannot be registered says why, and stays.
 */
@Component
class PacketWork {
    private static final Logger LOG = LoggerFactory.getLogger(PacketWork.class);

    /** Under which name a picture that a tablet took is kept. */
    private static final String PORTRAIT_NAME = "portrait.jpg";

    private final Packets packets;
    private final PeopleOfPackets people;
    private final Tablets tablets;
    private final Leases leases;
    private final PacketKeys packetKeys;
    private final PersonKeys keys;
    private final Offices offices;
    private final Casework casework;
    private final Matching matching;
    private final DocumentReader documents;
    private final FileIntake files;
    private final Attachments attachments;

    PacketWork(
            Packets packets,
            PeopleOfPackets people,
            Tablets tablets,
            Leases leases,
            PacketKeys packetKeys,
            PersonKeys keys,
            Offices offices,
            Casework casework,
            Matching matching,
            DocumentReader documents,
            FileIntake files,
            Attachments attachments) {
        this.packets = packets;
        this.people = people;
        this.tablets = tablets;
        this.leases = leases;
        this.packetKeys = packetKeys;
        this.keys = keys;
        this.offices = offices;
        this.casework = casework;
        this.matching = matching;
        this.documents = documents;
        this.files = files;
        this.attachments = attachments;
    }

    /** Works one off; false where there is none to do. Throws what the database's trouble is; the packet is tried again. */
    boolean one() {
        Optional<KeptPacket> packet = packets.claim();
        packet.ifPresent(this::workOff);
        return packet.isPresent();
    }

    private void workOff(KeptPacket packet) {
        try {
            register(packet);
        } catch (Stopped stopped) {
            stop(packet, stopped.state(), stopped.fault(), stopped.detail());
        } catch (Misfit misfit) {
            stop(packet, State.FAULTY, Fault.BODY, misfit.field());
        } catch (RuntimeException e) {
            if (Trouble.of(e).isPresent()) {
                throw e;
            }
            LOG.error("packet {}", packet.id(), e);
            stop(packet, State.FAULTY, Fault.UNFORESEEN, e.getClass().getSimpleName());
        }
    }

    /** It waits for somebody; whose cases it is about is noted, as far as it opens. */
    private void stop(KeptPacket packet, State state, Fault fault, String detail) {
        note(packet);
        packets.stopped(packet.id(), state, fault, detail);
    }

    /** Notes whose cases one is about, as far as it opens. */
    void note(KeptPacket packet) {
        look(packet).ifPresent(opened -> people.note(packet.id(), opened.body()));
    }

    private void register(KeptPacket packet) {
        Tablet tablet = tablets.find(packet.tablet()).orElseThrow();
        boolean released = packet.actsBy().isPresent();
        if (tablet.isRevoked() && !released) {
            throw Stopped.held(Fault.REVOKED);
        }
        Optional<Lease> lease = lease(packet);
        if (lease.isEmpty() && !released) {
            throw Stopped.held(Fault.LEASE_UNKNOWN);
        }
        PacketBody body = open(packet);
        FilingTime filed = filed(packet, body, lease);
        if (!released && filed.earliest().isAfter(lease.orElseThrow().until())) {
            throw Stopped.held(Fault.LEASE_OVER);
        }
        UUID officer = packet.actsBy().orElseGet(() -> lease.orElseThrow().officer());
        PacketActs acts = new PacketActs(filed, Source.TABLET, packet.tablet(), new OfficerId(officer), office(packet));
        switch (body) {
            case Family family -> register(packet, documents.read(family, acts.day()), acts);
            case Addition addition -> add(packet, addition, acts);
            case Portrait portrait -> attach(packet, portrait, acts);
        }
    }

    private void register(KeptPacket packet, DocumentReader.Read read, PacketActs acts) {
        Family family = read.family();
        FamilyRows rows = FamilyRows.register(family, packet.registeredRows(), acts, casework);
        List<String> differs = listDiffering(read, rows.registered());
        if (rows.isWhole()) {
            packets.registered(packet.id(), differs);
        } else {
            Stopped why = rows.stopped();
            people.note(packet.id(), family);
            packets.partly(packet.id(), rows.registered(), why.fault(), why.detail(), differs);
        }
        packets.wake(packet.id());
        lookForOthers(
                rows.listActs().stream().map(Submission::caseId).distinct().toList());
    }

    /** Where the documents of those who are registered say something else than was typed. */
    private static List<String> listDiffering(DocumentReader.Read read, Set<Integer> rows) {
        return read.differs().stream()
                .filter(one -> rows.contains(Integer.parseInt(one.split(" ", 2)[0])))
                .toList();
    }

    /** Makes up for the search that no tablet could do. What fails here is done by a later round ({@code MatchRounds}). */
    private void lookForOthers(List<CaseId> fresh) {
        try {
            matching.lookFor(fresh);
        } catch (RuntimeException e) {
            LOG.warn(
                    "possible matches of a packet are looked for later: {}",
                    e.getClass().getSimpleName());
        }
    }

    private void add(KeptPacket packet, Addition addition, PacketActs acts) {
        Optional<CaseState> found = findOrWait(packet, addition, addition.to(), addition.row());
        if (found.isEmpty()) {
            return;
        }
        List<Submission> all =
                acts.list(addition, found.get().enteredAt().orElse(acts.filed().earliest()));
        judge(casework.submitTogether(all), all);
        packets.registered(packet.id(), List.of());
    }

    /** The case of one of another packet's people; empty where it waits until that packet is registered, and of who was erased. */
    private Optional<CaseState> findOrWait(KeptPacket packet, PacketBody body, UUID family, int row) {
        CaseId whose = PacketActs.caseOf(family, row);
        Optional<CaseState> found = casework.find(whose);
        if (found.isEmpty() && people.isErased(whose)) {
            packets.erased(packet.id());
        } else if (found.isEmpty()) {
            people.note(packet.id(), body);
            packets.waits(packet.id(), family);
            if (casework.find(whose).isPresent()) {
                packets.wake(family);
            }
        }
        return found;
    }

    /** Taken in like any file: looked at, scanned and drawn anew. One that cannot be kept says why, and keeps nobody waiting. */
    private void attach(KeptPacket packet, Portrait portrait, PacketActs acts) {
        Optional<CaseState> found = findOrWait(packet, portrait, portrait.to(), portrait.row());
        if (found.isEmpty()) {
            return;
        }
        byte[] content = Intake.decode(portrait.jpeg()).orElseThrow(() -> new Misfit("jpeg"));
        switch (files.takeWhole(PORTRAIT_NAME, content, Optional.of(AttachmentPurpose.PORTRAIT))) {
            case Taken.Unfit unfit ->
                throw Stopped.faulty(Fault.PICTURE, unfit.fault().name());
            case Taken.Fit fit -> {
                UUID command = DerivedIds.of(packet.id(), "portrait", Integer.toString(portrait.row()));
                judge(
                        attachments
                                .add(
                                        found.get().id(),
                                        command,
                                        fit.file(),
                                        acts.by(),
                                        acts.office().id())
                                .answer(),
                        Act.ADD_ATTACHMENT);
                packets.registered(packet.id(), List.of());
            }
        }
    }

    private Optional<Lease> lease(KeptPacket packet) {
        try {
            return leases.find(UUID.fromString(packet.lease()))
                    .filter(lease -> lease.tablet().equals(packet.tablet()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private PacketBody open(KeptPacket packet) {
        Packets.Sealed sealed = packets.findSealed(packet.id()).orElseThrow(() -> Stopped.faulty(Fault.SEALED, ""));
        PrivateKey key = packetKeys.find(sealed.key()).orElseThrow(() -> Stopped.faulty(Fault.KEY, sealed.key()));
        String info = SentPacket.info(packet.id(), packet.tablet(), packet.seq());
        PacketBody body = Intake.unseal(keys, packet.id(), sealed.slot(), sealed.text())
                .flatMap(text -> Hpke.open(key, info.getBytes(StandardCharsets.UTF_8), text))
                .map(BodyReader::read)
                .orElseThrow(() -> Stopped.faulty(Fault.SEALED, ""));
        if (!body.id().equals(packet.id())) {
            throw new Misfit("id");
        }
        return body;
    }

    /** When a packet was filed: never before its lease began. */
    private FilingTime filed(KeptPacket packet, PacketBody body, Optional<Lease> lease) {
        Instant since = lease.map(Lease::from)
                .or(() -> leases.findBegin(packet.tablet()))
                .orElse(packet.receivedAt());
        return FilingTimes.reckon(body.filed(), since, packet.deviceNow(), packet.receivedAt());
    }

    /** What a packet holds and when it was filed; empty where it does not open, or is not as agreed. */
    Optional<Opened> look(KeptPacket packet) {
        try {
            PacketBody body = open(packet);
            return Optional.of(new Opened(body, filed(packet, body, lease(packet))));
        } catch (Stopped | Misfit _) {
            return Optional.empty();
        }
    }

    /** A packet opened. */
    record Opened(PacketBody body, FilingTime filed) {}

    /** Whose acts a packet's are. */
    Optional<UUID> findOfficer(KeptPacket packet) {
        return packet.actsBy().or(() -> lease(packet).map(Lease::officer));
    }

    private Office office(KeptPacket packet) {
        return offices.current().findOffice(new OfficeId(packet.office())).orElseThrow();
    }

    private static void judge(List<Answer> answers, List<Submission> acts) {
        for (int i = 0; i < answers.size(); i++) {
            judge(answers.get(i), acts.get(i).command().act());
        }
    }

    private static void judge(Answer answer, Act act) {
        Optional<String> misfit = FamilyRows.findMisfit(answer, act);
        if (misfit.isPresent()) {
            throw Stopped.faulty(Fault.ACT, misfit.get());
        }
    }
}
