package org.acogida.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.acogida.access.Access;
import org.acogida.access.Operation;
import org.acogida.opening.CaseFiles;
import org.acogida.opening.OpenedFile;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Circumstances;
import org.acogida.procedure.ClockChange;
import org.acogida.procedure.Decider;
import org.acogida.procedure.Person;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.ClockName;
import org.acogida.rulebook.LawId;
import org.acogida.rulebook.OfficeId;
import org.acogida.rulebook.Pause;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.acogida.web.Names;
import org.acogida.web.cases.WholeCase;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** A case as it stands, and what may be done in it. */
@Component
final class Cases implements Route.Source {
    private static final int DIGEST = 8;

    private final Desk desk;
    private final CaseFiles files;
    private final WholeCase cases;
    private final Access access;

    Cases(Desk desk, CaseFiles files, WholeCase cases, Access access) {
        this.desk = desk;
        this.files = files;
        this.cases = cases;
        this.access = access;
    }

    /** The whole case, as {@code CaseJson} writes it. */
    record Whole(
            String format,
            boolean demonstration,
            @JsonProperty(Acts.CASE) CaseId caseId,
            Instant asOf,
            CaseState state,
            List<Clock> clocks,
            List<Happened> events) {}

    /** A clock of the whole case. */
    record Clock(
            ClockName clock,
            LawId law,
            String article,
            OfficeId office,
            Instant startedAt,
            Optional<Instant> endedAt,
            List<Pause> pauses,
            Optional<CaseDue> due,
            String explanation) {}

    /** When a clock of the whole case ends. */
    record CaseDue(LocalDate day, Instant overAt, LawId law, String reading) {}

    /** An event of the whole case. */
    record Happened(
            int version,
            UUID event,
            String kind,
            Instant occurredAt,
            Instant recordedAt,
            LawId law,
            String article,
            OfficeId office,
            UUID officer,
            String officerName,
            Map<String, JsonNode> fields,
            List<ClockChange> clocks) {}

    /** What may be done in a case now. */
    record Menu(@JsonProperty(Acts.CASE) CaseId caseId, int version, List<Standing> acts) {}

    /**
     * How an act stands now.
     *
     * @param fact whether it records what happened, so that no law may refuse it
     * @param allowed whether the token and the role of its officer include it in this case
     * @param refusedBy what refuses it as the case stands, told only where it is allowed; what the command itself brings may add to it
     */
    record Standing(String act, String title, boolean fact, boolean allowed, List<Problem.Bar> refusedBy) {}

    @Override
    public List<Route> routes() {
        Shape person = new Compounds.Maybe(Shapes.seen(Person.class, Map.of(), Map.of()));
        Shape circumstances = Shapes.seen(Circumstances.class, Map.of(), Map.of());
        Shape state = Shapes.seen(
                CaseState.class, Map.of("clocks", List.of()), Map.of("person", person, "circumstances", circumstances));
        Shape whole = Shapes.record(Whole.class, "WholeCase", Map.of(), Map.of("state", state));
        return List.of(
                Route.get("/cases/{case}", "read-case")
                        .needs(Operation.Use.SEE_CASE)
                        .at(Acts.CASE, new Scalars.Id())
                        .takes(HttpHeaders.IF_NONE_MATCH, Route.In.HEADER, Shapes.text(1000))
                        .gives(200, whole, HttpHeaders.ETAG)
                        .gives(304, Route.Answer.nothing(HttpHeaders.ETAG))
                        .opensFile()
                        .by(this::whole),
                Route.get("/cases/{case}/acts", "list-acts")
                        .needs(Operation.Use.SEE_CASE)
                        .at(Acts.CASE, new Scalars.Id())
                        .gives(200, Shapes.record(Menu.class, "ActMenu", Map.of()), HttpHeaders.ETAG)
                        .opensFile()
                        .by(this::menu));
    }

    private OpenedFile open(Call call, Operation.Use use) {
        return files.open(call.officer(), use, call.caseId());
    }

    /** The tag tells the version and what was written of it: a closure may move a deadline without any act in the case. */
    private Reply whole(Call call) {
        Here here = desk.here(call.officer(), Operation.Use.SEE_CASE);
        OpenedFile file = open(call, Operation.Use.SEE_CASE);
        String json = cases.write(file, here);
        String lasting = json.replace(here.context().at().toString(), "");
        String tag = "\"" + file.state().version() + "." + digest(lasting) + "\"";
        boolean known = call.find(HttpHeaders.IF_NONE_MATCH, String.class).stream()
                .flatMap(tags -> Arrays.stream(tags.split(",", -1)))
                .map(one -> one.strip().replaceFirst("^W/", ""))
                .anyMatch(tag::equals);
        Reply reply = known ? Reply.nothing(HttpStatus.NOT_MODIFIED) : Reply.text(HttpStatus.OK, json);
        return reply.with(HttpHeaders.ETAG, tag);
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, DIGEST);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Reply menu(Call call) {
        Here here = desk.here(call.officer(), Operation.Use.SEE_CASE);
        OpenedFile file = open(call, Operation.Use.SEE_CASE);
        CaseState state = file.state();
        List<Standing> acts = Arrays.stream(Act.values())
                .map(act -> standing(act, file, here, call))
                .toList();
        return Reply.ok(new Menu(state.id(), state.version(), acts)).with(HttpHeaders.ETAG, Acts.tag(state.version()));
    }

    private Standing standing(Act act, OpenedFile file, Here here, Call call) {
        boolean allowed = access.may(call.by(), Operation.of(act), file.relations());
        return new Standing(
                Names.slug(act),
                here.words().of("act", act),
                act.isFact(),
                allowed,
                allowed
                        ? Problems.bars(Decider.listRefusals(file.whole(), act, here.context()), call.language())
                        : List.of());
    }
}
