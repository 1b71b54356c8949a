package org.acogida.web.tablets;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acogida.access.Access;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.access.Operation.Use;
import org.acogida.casework.ArrivalActs;
import org.acogida.opening.UnregisteredPeople;
import org.acogida.procedure.Birth;
import org.acogida.procedure.Person;
import org.acogida.tablets.KeptPacket;
import org.acogida.tablets.KeptPacket.Fault;
import org.acogida.tablets.KeptPacket.State;
import org.acogida.tablets.PacketAct;
import org.acogida.tablets.PacketBody;
import org.acogida.tablets.PacketQuery;
import org.acogida.tablets.PacketShelf;
import org.acogida.tablets.Tablet;
import org.acogida.tablets.Tablets;
import org.acogida.web.AccountNames;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.acogida.web.IsolatingMessages;
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
import org.springframework.web.util.UriComponentsBuilder;

/** What came from the tablets of one's office and is not registered: why, who took it down, and what can be done. */
@Controller
class PacketPages {
    private static final String LIST = "redirect:/packets";
    private static final String REASON = "packetReason";
    private static final String TO = "packetTo";
    private static final String CONTENT = "GET /packets/{id}/content";
    private static final String STATE = "packetState";
    private static final String TABLET = "packetTablet";
    private static final String AGE = "packetAge";
    private static final String AFTER = "after";
    private static final String CAUSE = "packetCause";
    private static final List<Integer> DAYS = List.of(1, 3, 7);
    private static final int SHOWN = 50;

    private final Desk desk;
    private final PacketShelf shelf;
    private final Tablets tablets;
    private final Officers officers;
    private final Access access;
    private final UnregisteredPeople people;

    PacketPages(
            Desk desk,
            PacketShelf shelf,
            Tablets tablets,
            Officers officers,
            Access access,
            UnregisteredPeople people) {
        this.desk = desk;
        this.shelf = shelf;
        this.tablets = tablets;
        this.officers = officers;
        this.access = access;
        this.people = people;
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
    String list(
            @AuthenticationPrincipal Officer officer, @RequestParam MultiValueMap<String, String> typed, Model model) {
        Here here = desk.here(officer, Use.MEND_PACKETS);
        Filled filled = new Filled(typed, here.words());
        List<Field> filter = filter(here);
        filled.check(filter);
        List<KeptPacket> found = shelf.list(
                officer, filled.fits() ? query(filled) : query(new Filled(Map.of(), here.words())), SHOWN + 1);
        TabletWords words = new TabletWords(officers.list(), here.words());
        model.addAttribute(
                "packets",
                found.stream()
                        .limit(SHOWN)
                        .map(packet -> line(packet, words, here.words()))
                        .toList());
        model.addAttribute("filter", FieldView.list(filter, filled, here.words()));
        model.addAttribute("filtered", filter.stream().anyMatch(field -> filled.is(field.name())));
        model.addAttribute("next", found.size() > SHOWN ? next(filled, found.get(SHOWN - 1)) : "");
        List<Field> again = causes(here);
        model.addAttribute("causes", FieldView.list(again, Filled.untouched(again, here.words()), here.words()));
        model.addAttribute("again", filled.is("again"));
        return "tablets/packets";
    }

    private List<Field> filter(Here here) {
        Words words = here.words();
        return List.of(
                Field.choice(
                                STATE,
                                Choice.of(
                                        "packets.state",
                                        List.of(State.HELD, State.FAULTY, State.WAITING, State.KEPT),
                                        words))
                        .optional(),
                Field.choice(
                                TABLET,
                                tablets.list(here.office().value()).stream()
                                        .map(tablet -> new Choice(tablet.id().toString(), tablet.name()))
                                        .toList())
                        .optional(),
                Field.choice(
                                AGE,
                                DAYS.stream()
                                        .map(days ->
                                                new Choice(Integer.toString(days), words.text("packets.days", days)))
                                        .toList())
                        .optional());
    }

    /** What failed, by its cause; none where nothing failed. */
    private List<Field> causes(Here here) {
        List<Choice> causes = shelf.countFaulty(here.officer()).entrySet().stream()
                .map(cause -> new Choice(
                        cause.getKey().name(),
                        here.words().of("packets.cause", cause.getKey()) + " ("
                                + here.words().number(cause.getValue()) + ")"))
                .toList();
        return causes.isEmpty() ? List.of() : List.of(Field.choice(CAUSE, causes));
    }

    private static PacketQuery query(Filled filled) {
        return new PacketQuery(
                filled.constant(STATE, State.class),
                Ids.find(filled.text(TABLET)),
                filled.is(AGE) ? Duration.ofDays(Long.parseLong(filled.text(AGE))) : Duration.ZERO,
                Ids.find(filled.text(AFTER)));
    }

    private static String next(Filled filled, KeptPacket last) {
        UriComponentsBuilder next = UriComponentsBuilder.fromPath("/packets");
        Stream.of(STATE, TABLET, AGE).filter(filled::is).forEach(name -> next.queryParam(name, filled.text(name)));
        return next.queryParam(AFTER, last.id()).encode().toUriString();
    }

    /** Has all that failed for one cause tried again. */
    @PostMapping("/packets/again")
    String tryAgain(
            @AuthenticationPrincipal Officer officer, @RequestParam(name = CAUSE, defaultValue = "") String cause) {
        desk.here(officer, Use.MEND_PACKETS);
        return Filled.constantNamed(cause, Fault.class)
                .map(fault -> {
                    shelf.releaseAll(officer, fault);
                    return LIST + "?again=yes";
                })
                .orElse(LIST);
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
        return switch (fault) {
            case ACT, DIFFERS -> act(packet.detail(), words);
            case PARTLY ->
                Arrays.stream(packet.detail().split(";"))
                        .map(row -> row(row.split(" ", 2), words))
                        .collect(Collectors.joining("; "));
            case PICTURE -> words.textOr("attachment.fault." + packet.detail(), packet.detail());
            case REVOKED, LEASE_UNKNOWN, LEASE_OVER, NOT_ALLOWED, KEY, SEALED, BODY, ERASED, UNFORESEEN ->
                packet.detail();
        };
    }

    /** "Persona 2: Registrar la llegada, nacimiento", or the field of the packet that cannot be read. */
    private static String row(String[] row, Words words) {
        String person = words.text("reception.person", Integer.parseInt(row[0]) + 1);
        return person + ": " + (row[1].startsWith("people[") ? field(row[1], words) : act(row[1], words));
    }

    /** "Sexo" of {@code people[1].sex}; as it is written in the packet where no form asks for it. */
    private static String field(String path, Words words) {
        String name = path.replaceFirst("^people\\[\\d+]\\.", "").replaceFirst("[.\\[].*", "");
        return words.textOr("field." + name, words.textOr("packets.field." + name, path));
    }

    private static String act(String detail, Words words) {
        String[] parts = detail.split(" ", 2);
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
                .map(one -> new Choice(one.id().toString(), AccountNames.name(one, here.words())))
                .toList();
        return List.of(
                Field.choice(TO, colleagues).optional(),
                why(
                        here,
                        EnumSet.complementOf(EnumSet.of(PacketAct.Why.WRITTEN_IN_FILE, PacketAct.Why.ON_FILE_BEFORE))));
    }

    private static List<Field> byHand(Here here) {
        return List.of(why(
                here, EnumSet.of(PacketAct.Why.WRITTEN_IN_FILE, PacketAct.Why.ON_FILE_BEFORE, PacketAct.Why.OTHER)));
    }

    private static Field why(Here here, Set<PacketAct.Why> reasons) {
        return Field.choice(
                REASON,
                reasons.stream()
                        .map(one -> new Choice(one.name(), here.words().of("packets.because", one)))
                        .toList());
    }

    private String page(KeptPacket packet, Filled filled, Here here, Model model) {
        TabletWords names = new TabletWords(officers.list(), here.words());
        boolean open = packet.state() == State.HELD || packet.state() == State.FAULTY;
        model.addAttribute("packet", line(packet, names, here.words()));
        boolean compare = packet.isSettled() && !packet.differs().isEmpty();
        model.addAttribute("settled", packet.isSettled() && !compare);
        model.addAttribute(
                "mayRead",
                !packet.isSettled()
                        || (packet.state() == State.MENDED && desk.may(here.officer(), Use.MANAGE_TABLETS)));
        model.addAttribute("compare", compare);
        model.addAttribute("family", compare ? familyOf(packet.id()) : "");
        model.addAttribute("waiting", packet.state() == State.WAITING);
        model.addAttribute("mayRelease", open && mayRelease(packet, here));
        model.addAttribute("open", open || packet.state() == State.WAITING);
        model.addAttribute("fields", FieldView.list(compare ? byHand(here) : fields(here), filled, here.words()));
        model.addAttribute("faults", filled.faults());
        model.addAttribute(
                "lines",
                shelf.listActs(packet.id()).stream()
                        .map(act -> new TabletWords.ActLine(
                                here.words().moment(act.at()),
                                here.words().of("packets.act", act.kind()),
                                names.name(act.by()),
                                act.why()
                                        .map(why -> here.words().of("packets.because", why))
                                        .orElse("")))
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
        filled.check(what.equals("mended") || what.equals("compared") ? byHand(here) : fields(here));
        Optional<Officer> to = Ids.find(filled.text(TO)).flatMap(officers::find);
        if (what.equals("give") && to.isEmpty()) {
            filled.fault(TO, "fault.empty");
        }
        if (!filled.fits()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(packet, filled, here, model);
        }
        PacketAct.Why why = filled.constant(REASON, PacketAct.Why.class).orElseThrow();
        boolean done = switch (what) {
            case "release" -> mayRelease(packet, here) && shelf.release(officer, packet, why);
            case "give" -> shelf.give(officer, packet, to.orElseThrow(), why);
            case "compared" -> shelf.compared(officer, packet.id(), why);
            case "mended" -> mayRelease(packet, here) && isRead(packet) && shelf.writtenDown(officer, packet, why);
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
        if (packet.isSettled() && !desk.may(officer, Use.MANAGE_TABLETS)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Optional<PacketShelf.Read> read =
                shelf.read(officer, packet, cases -> people.open(officer, CONTENT, cases, shelf.isOf(officer, packet)));
        TabletWords names = new TabletWords(officers.list(), here.words());
        model.addAttribute("packet", line(packet, names, here.words()));
        model.addAttribute("readable", read.isPresent());
        model.addAttribute(
                "fields", FieldView.list(byHand(here), Filled.untouched(byHand(here), here.words()), here.words()));
        model.addAttribute(
                "filed", read.map(one -> names.filed(one.filed().time())).orElse(""));
        boolean missing = read.filter(one ->
                        one.body() instanceof PacketBody.Family && !one.filed().isOnFile())
                .isPresent();
        model.addAttribute(
                "mend", missing && packet.state() == State.FAULTY ? "/reception?filed=packet-" + packet.id() : "");
        model.addAttribute(
                "byHand",
                mayRelease(packet, here)
                        && read.filter(one -> PacketShelf.isForHand(packet, one.body()))
                                .isPresent());
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
            case PacketBody.Addition addition -> fileOf(addition.to(), addition.row());
            case PacketBody.Portrait portrait -> fileOf(portrait.to(), portrait.row());
            case PacketBody.Family family -> familyOf(family.id());
        };
    }

    private static String fileOf(UUID family, int row) {
        return "/cases/" + ArrivalActs.caseOf(family, Integer.toString(row));
    }

    private static String familyOf(UUID packet) {
        return "/reception/" + ArrivalActs.householdOf(packet);
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
                    family.listMisfits(member)
                            .forEach(field -> parts.add(new Part(words.text("packets.misfit"), field(field, words))));
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
                IsolatingMessages.isolated(who)
                        + member.sex().map(sex -> " · " + words.of("sex", sex)).orElse("") + " · "
                        + member.nationality() + born));
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
    @GetMapping({
        "/packets/again",
        "/packets/{id}/release",
        "/packets/{id}/give",
        "/packets/{id}/mended",
        "/packets/{id}/compared"
    })
    String back() {
        return LIST;
    }
}
