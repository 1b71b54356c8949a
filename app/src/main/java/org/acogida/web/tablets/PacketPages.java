package org.acogida.web.tablets;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.acogida.access.Access;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.access.Operation.Use;
import org.acogida.opening.Reading;
import org.acogida.opening.Readings;
import org.acogida.procedure.Birth;
import org.acogida.procedure.Person;
import org.acogida.tablets.KeptPacket;
import org.acogida.tablets.KeptPacket.Fault;
import org.acogida.tablets.KeptPacket.State;
import org.acogida.tablets.PacketAct;
import org.acogida.tablets.PacketBody;
import org.acogida.tablets.PacketShelf;
import org.acogida.tablets.Tablet;
import org.acogida.tablets.TabletAct;
import org.acogida.tablets.Tablets;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.acogida.web.Words;
import org.acogida.web.form.Choice;
import org.acogida.web.form.Field;
import org.acogida.web.form.FieldView;
import org.acogida.web.form.Filled;
import org.acogida.web.form.Ids;
import org.acogida.web.people.ZoneFields;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What came from the tablets of one's office and is not registered: why, who took it down, and what can be done. */
@Controller
class PacketPages {
    private static final String LIST = "redirect:/packets";
    private static final String REASON = "packetReason";
    private static final String TO = "packetTo";
    private static final int SHOWN = 100;

    private final Desk desk;
    private final PacketShelf shelf;
    private final Tablets tablets;
    private final Officers officers;
    private final Access access;
    private final Readings readings;

    PacketPages(Desk desk, PacketShelf shelf, Tablets tablets, Officers officers, Access access, Readings readings) {
        this.desk = desk;
        this.shelf = shelf;
        this.tablets = tablets;
        this.officers = officers;
        this.access = access;
        this.readings = readings;
    }

    /** A packet in words; {@code detail} names a field or an act, never a value. */
    record Line(
            String href,
            String number,
            String tablet,
            String received,
            String fault,
            String remedy,
            String who,
            String given,
            boolean held) {}

    /** What an addition holds, part by part. */
    record Part(String label, String value) {}

    @GetMapping("/packets")
    String list(@AuthenticationPrincipal Officer officer, Model model) {
        Here here = desk.here(officer, Use.MEND_PACKETS);
        TabletWords words = new TabletWords(officers.list(), here.words());
        List<KeptPacket> found = shelf.list(officer, SHOWN + 1);
        model.addAttribute(
                "packets",
                found.stream()
                        .limit(SHOWN)
                        .map(packet -> line(packet, words, here.words()))
                        .toList());
        model.addAttribute("more", found.size() > SHOWN);
        return "tablets/packets";
    }

    private Line line(KeptPacket packet, TabletWords names, Words words) {
        String tablet = tablets.find(packet.tablet()).map(Tablet::name).orElse("");
        return new Line(
                "/packets/" + packet.id(),
                words.text("packets.number", words.number(packet.seq())),
                tablet,
                words.moment(packet.receivedAt()),
                fault(packet, words),
                packet.fault()
                        .map(fault -> words.of("packets.remedy", fault))
                        .orElseGet(() -> packet.differs().isEmpty() ? "" : words.text("packets.remedy.document")),
                shelf.findOfficer(packet).map(names::name).orElseGet(() -> words.text("officer.unknown")),
                packet.givenTo().map(names::name).orElse(""),
                packet.state() == State.HELD);
    }

    private static String fault(KeptPacket packet, Words words) {
        return packet.fault()
                .map(fault -> words.text("packets.fault." + fault, detail(packet, fault, words)))
                .orElseGet(() -> packet.differs().isEmpty()
                        ? words.of("packets.state", packet.state())
                        : words.text("packets.document-differs", differs(packet, words)));
    }

    /** "Persona 1: Apellidos; Persona 2: Sexo": never what stands there. */
    private static String differs(KeptPacket packet, Words words) {
        return packet.differs().stream()
                .map(one -> one.split(" ", 2))
                .map(one -> words.text("reception.person", Integer.parseInt(one[0]) + 1) + ": "
                        + words.text(
                                one[1].equals(ZoneFields.ZONE)
                                        ? "zone.field"
                                        : "field." + one[1].replaceAll("\\d", "")))
                .collect(Collectors.joining("; "));
    }

    /** "Registrar la llegada, Nacimiento" of an act and a field; of a body, the field as it is written there. */
    private static String detail(KeptPacket packet, Fault fault, Words words) {
        if (fault == Fault.PICTURE) {
            return words.textOr("attachment.fault." + packet.detail(), packet.detail());
        }
        if (fault != Fault.ACT && fault != Fault.DIFFERS) {
            return packet.detail();
        }
        String[] parts = packet.detail().split(" ", 2);
        String act = words.textOr("act." + parts[0], parts[0]);
        return parts.length < 2 ? act : act + ", " + words.textOr("packets.field." + parts[1], parts[1]);
    }

    @GetMapping("/packets/{id}")
    String look(@AuthenticationPrincipal Officer officer, @PathVariable String id, Model model) {
        Here here = desk.here(officer, Use.MEND_PACKETS);
        return page(find(id, officer), Filled.untouched(fields(here), here.words()), here, model);
    }

    private KeptPacket find(String id, Officer reader) {
        return Ids.find(id)
                .flatMap(packet -> shelf.find(reader, packet))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private List<Field> fields(Here here) {
        List<Choice> colleagues = officers.list().stream()
                .filter(one -> one.worksAt(here.office().value()) && access.mayEver(one.role(), Use.MEND_PACKETS))
                .map(one -> new Choice(
                        one.id().toString(),
                        one.displayName() + " (" + here.words().of("role", one.role()) + ")"))
                .toList();
        return List.of(
                Field.choice(TO, colleagues).optional(), Field.lines(REASON).must());
    }

    private String page(KeptPacket packet, Filled filled, Here here, Model model) {
        TabletWords names = new TabletWords(officers.list(), here.words());
        boolean open = packet.state() == State.HELD || packet.state() == State.FAULTY;
        model.addAttribute("packet", line(packet, names, here.words()));
        boolean compare = !packet.differs().isEmpty();
        model.addAttribute(
                "settled", !compare && (packet.state() == State.REGISTERED || packet.state() == State.MENDED));
        model.addAttribute("compare", compare);
        model.addAttribute("family", compare ? familyOf(packet.id()) : "");
        model.addAttribute("waiting", packet.state() == State.WAITING);
        model.addAttribute("mayRelease", open && mayRelease(packet, here));
        model.addAttribute("open", open || packet.state() == State.WAITING);
        model.addAttribute("fields", FieldView.list(fields(here), filled, here.words()));
        model.addAttribute("faults", filled.faults());
        model.addAttribute(
                "lines",
                shelf.listActs(packet.id()).stream()
                        .map(act -> new TabletWords.ActLine(
                                here.words().moment(act.at()),
                                here.words().of("packets.act", act.kind()),
                                names.name(act.by()),
                                act.reason()))
                        .toList());
        return "tablets/packet";
    }

    /** What is held, a supervisor lets go on; what is faulty, whoever mends it may try again. */
    private boolean mayRelease(KeptPacket packet, Here here) {
        return packet.state() != State.HELD || desk.may(here.officer(), Use.MANAGE_TABLETS);
    }

    @PostMapping("/packets/{id}/{what}")
    String act(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String id,
            @PathVariable String what,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Here here = desk.here(officer, Use.MEND_PACKETS);
        KeptPacket packet = find(id, officer);
        Filled filled = new Filled(typed, here.words());
        filled.check(fields(here));
        ReasonField.check(filled, REASON, TabletAct.SHORTEST_REASON);
        Optional<Officer> to = Ids.find(filled.text(TO)).flatMap(officers::find);
        if (what.equals("give") && to.isEmpty()) {
            filled.fault(TO, "fault.empty");
        }
        if (!filled.fits()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(packet, filled, here, model);
        }
        String reason = filled.text(REASON);
        boolean done = switch (what) {
            case "release" -> mayRelease(packet, here) && shelf.release(officer, packet, reason);
            case "give" -> shelf.give(officer, packet, to.orElseThrow(), reason);
            case "compared" -> shelf.compared(officer, packet.id(), reason);
            case "mended" -> mayRelease(packet, here) && isRead(packet) && shelf.mended(officer, packet.id(), reason);
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
        if (!done) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return page(packet, filled, here, model);
        }
        return LIST;
    }

    /** Nobody settles what nobody has read. */
    private boolean isRead(KeptPacket packet) {
        return shelf.listActs(packet.id()).stream().anyMatch(act -> act.kind() == PacketAct.Kind.OPENED);
    }

    /** What another desk found of somebody, to be written down by hand; that it was read stands on record. */
    @GetMapping("/packets/{id}/content")
    String content(@AuthenticationPrincipal Officer officer, @PathVariable String id, Model model) {
        Here here = desk.here(officer, Use.MEND_PACKETS);
        KeptPacket packet = find(id, officer);
        readings.refuseUnrecorded();
        Optional<PacketShelf.Read> read = shelf.read(officer, packet);
        readings.list(officer, "GET /packets/{id}/content", Reading.Kind.LIST, read.isPresent() ? 1 : 0);
        TabletWords names = new TabletWords(officers.list(), here.words());
        model.addAttribute("packet", line(packet, names, here.words()));
        model.addAttribute("readable", read.isPresent());
        model.addAttribute(
                "filed", read.map(one -> names.filed(one.filed().time())).orElse(""));
        boolean differs = packet.fault().filter(Fault.DIFFERS::equals).isPresent();
        boolean family =
                read.filter(one -> one.body() instanceof PacketBody.Family).isPresent();
        model.addAttribute(
                "mend",
                family && !differs && packet.state() == State.FAULTY ? "/reception?filed=packet-" + packet.id() : "");
        model.addAttribute("byHand", read.isPresent() && (!family || differs) && mayRelease(packet, here));
        model.addAttribute(
                "case", read.map(PacketShelf.Read::body).map(PacketPages::file).orElse(""));
        model.addAttribute(
                "parts",
                read.map(PacketShelf.Read::body)
                        .map(body -> parts(body, here.words()))
                        .orElse(List.of()));
        return "tablets/content";
    }

    /** Where those it is about are on file, or will be. */
    private static String file(PacketBody body) {
        return switch (body) {
            case PacketBody.Addition addition ->
                "/cases/" + Ids.derive(addition.to(), "case", Integer.toString(addition.row()));
            case PacketBody.Portrait portrait ->
                "/cases/" + Ids.derive(portrait.to(), "case", Integer.toString(portrait.row()));
            case PacketBody.Family family -> familyOf(family.id());
        };
    }

    private static String familyOf(UUID packet) {
        return "/reception/" + Ids.derive(packet, "household", "");
    }

    private static List<Part> parts(PacketBody body, Words words) {
        List<Part> parts = new ArrayList<>();
        switch (body) {
            case PacketBody.Addition addition -> {
                needs(addition.needs(), parts, words);
                addition.fear()
                        .ifPresent(fear -> parts.add(new Part(words.text("field.fear"), words.of("fear", fear))));
                addition.birth().ifPresent(born -> parts.add(new Part(words.text("field.age"), said(born))));
                if (addition.claim()) {
                    parts.add(new Part(words.text("field.claimsProtection"), words.text("yes")));
                }
                said("field.statement", addition.statement(), parts, words);
            }
            case PacketBody.Portrait portrait ->
                parts.add(new Part(words.text("reception.person", portrait.row() + 1), words.text("packets.portrait")));
            case PacketBody.Family family -> {
                parts.add(new Part(words.text("field.fear"), words.of("fear", family.fear())));
                said("field.words", family.fearWords(), parts, words);
                said("field.statement", family.statement(), parts, words);
                for (PacketBody.Member member : family.people()) {
                    member(member, parts, words);
                }
            }
        }
        return parts;
    }

    private static void member(PacketBody.Member member, List<Part> parts, Words words) {
        String who = (member.givenNames() + " " + member.surnames()).strip();
        String born = member.birth().map(birth -> " · " + said(birth)).orElse("");
        parts.add(new Part(
                words.text("reception.person", member.row() + 1),
                who + member.sex().map(sex -> " · " + words.of("sex", sex)).orElse("") + " · " + member.nationality()
                        + born));
        said("zone.field", member.mrz(), parts, words);
        needs(member.needs(), parts, words);
    }

    private static void needs(List<Person.Need> needs, List<Part> parts, Words words) {
        needs.forEach(need -> parts.add(new Part(words.text("field.needs"), words.of("need", need))));
    }

    private static void said(String label, String text, List<Part> parts, Words words) {
        if (!text.isEmpty()) {
            parts.add(new Part(words.text(label), text));
        }
    }

    private static String said(PacketBody.Born born) {
        return switch (born) {
            case PacketBody.Born.Aged aged -> Integer.toString(aged.years());
            case PacketBody.Born.Between(Birth birth) ->
                birth.isExact() ? birth.earliest().toString() : birth.earliest() + " – " + birth.latest();
        };
    }

    /** Whoever comes back to the address of an answer is led to the list. */
    @GetMapping({"/packets/{id}/release", "/packets/{id}/give", "/packets/{id}/mended", "/packets/{id}/compared"})
    String back() {
        return LIST;
    }
}
