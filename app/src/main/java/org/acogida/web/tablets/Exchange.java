package org.acogida.web.tablets;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.acogida.access.Officer;
import org.acogida.casework.Casework;
import org.acogida.clock.ProcedureClock;
import org.acogida.offices.Offices;
import org.acogida.procedure.OfficerId;
import org.acogida.rulebook.Office;
import org.acogida.rulebook.OfficeId;
import org.acogida.tablets.EnrolmentCodes;
import org.acogida.tablets.Intake;
import org.acogida.tablets.Lease;
import org.acogida.tablets.Leases;
import org.acogida.tablets.PacketKey;
import org.acogida.tablets.Tablet;
import org.acogida.tablets.Tablets;
import org.acogida.tablets.TooManyPackets;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What tablets ask of the server: to be enrolled and leased, the time, and to take what they sealed. See docs/tablets.md. */
@RestController
class Exchange {
    static final int LONGEST_WORD = 60;
    static final int LONGEST_KEY = 400;
    private static final int LONGEST_SIGNATURE = 200;

    private final Tablets tablets;
    private final Leases leases;
    private final Intake intake;
    private final Offices offices;
    private final Casework casework;
    private final ProcedureClock clock;
    private final Clock real;
    private final MessageSource messages;
    private final EnrolmentGuesses guesses = new EnrolmentGuesses();

    Exchange(
            Tablets tablets,
            Leases leases,
            Intake intake,
            Offices offices,
            Casework casework,
            ProcedureClock clock,
            Clock real,
            MessageSource messages) {
        this.tablets = tablets;
        this.leases = leases;
        this.intake = intake;
        this.offices = offices;
        this.casework = casework;
        this.clock = clock;
        this.real = real;
        this.messages = messages;
    }

    /** The server's time, in milliseconds since 1970. */
    record Time(long serverTime) {}

    /** Where a tablet is used. */
    record Place(String id, String name, String zone, String country) {}

    /** That a tablet is enrolled, and what it needs. */
    record Enrolled(UUID device, String name, Place office, Key serverKey, long serverTime) {}

    /** A key to seal to. */
    record Key(String id, String publicKey) {
        static Key of(PacketKey key) {
            return new Key(key.id(), key.point());
        }
    }

    /** A header that a changing request carries. */
    record Token(String header, String token) {}

    /** Who is signed in. */
    record SignedInHere(UUID officer, String name, Token csrf) {}

    /** That an officer uses a tablet for a time. */
    record Leased(
            UUID lease,
            UUID officer,
            String officerName,
            long from,
            long until,
            long serverTime,
            Key serverKey,
            TabletLaw law) {}

    /** What became of one packet. */
    record Told(UUID id, Intake.State state, String message) {}

    /** What became of all. */
    record Received(long serverTime, List<Told> answers) {}

    private long time() {
        return clock.now().toEpochMilli();
    }

    @GetMapping("/tablet/time")
    Time tellTime() {
        return new Time(time());
    }

    @PostMapping("/tablet/enrol")
    Enrolled enrol(HttpServletRequest request) throws IOException {
        ExchangeBody body = ExchangeBody.read(request);
        byte[] key = body.bytes("publicKey", LONGEST_KEY);
        String code = body.text("code", LONGEST_WORD);
        if (!Tablets.isKey(key)) {
            throw new ExchangeFault(HttpStatus.BAD_REQUEST, "exchange.key");
        }
        Tablet tablet = EnrolmentCodes.findHandle(code)
                .flatMap(handle -> judge(handle, code, key))
                .orElseThrow(() -> new ExchangeFault(HttpStatus.FORBIDDEN, "exchange.code"));
        Office office =
                offices.current().findOffice(new OfficeId(tablet.office())).orElseThrow();
        return new Enrolled(
                tablet.id(),
                tablet.name(),
                new Place(tablet.office(), office.name(), office.zone().getId(), office.country()),
                Key.of(tablets.key()),
                time());
    }

    private Optional<Tablet> judge(String handle, String code, byte[] key) {
        guesses.begin(handle, real.instant()).ifPresent(wait -> {
            throw new ExchangeFault(HttpStatus.TOO_MANY_REQUESTS, "exchange.wait", wait.toSeconds() + 1);
        });
        Optional<Tablet> tablet = tablets.enrol(code, key);
        tablet.ifPresent(_ -> guesses.right(handle, real.instant()));
        return tablet;
    }

    @GetMapping("/tablet/session")
    SignedInHere session(@AuthenticationPrincipal @Nullable Officer officer, CsrfToken token) {
        Officer here = signedIn(officer);
        return new SignedInHere(here.id(), here.displayName(), new Token(token.getHeaderName(), token.getToken()));
    }

    private static Officer signedIn(@Nullable Officer officer) {
        if (officer == null) {
            throw new ExchangeFault(HttpStatus.UNAUTHORIZED, "exchange.sign-in");
        }
        return officer;
    }

    @PostMapping("/tablet/lease")
    Leased lease(HttpServletRequest request, @AuthenticationPrincipal @Nullable Officer officer) throws IOException {
        Officer here = signedIn(officer);
        ExchangeBody body = ExchangeBody.read(request);
        Leases.Answer answer = leases.give(
                here,
                body.id("device"),
                body.word("nonce", LONGEST_SIGNATURE),
                body.bytes("signature", LONGEST_SIGNATURE));
        answer.flaw().ifPresent(flaw -> {
            throw new ExchangeFault(HttpStatus.FORBIDDEN, "exchange.lease." + flaw);
        });
        Lease lease = answer.lease().orElseThrow();
        return new Leased(
                lease.id(),
                here.id(),
                here.displayName(),
                lease.from().toEpochMilli(),
                lease.until().toEpochMilli(),
                time(),
                Key.of(tablets.key()),
                TabletLaw.of(casework.context(new OfficeId(here.office()), new OfficerId(here.id()), clock.now())));
    }

    @PostMapping("/tablet/packets")
    Received receive(HttpServletRequest request) throws IOException {
        Sending sending = Sending.read(ExchangeBody.read(request));
        Iterator<Intake.Answer> answers = intake.receive(sending.device(), sending.now(), sending.packets())
                .iterator();
        sending.contact().ifPresent(contact -> tablets.hear(sending.device(), contact));
        return new Received(
                time(),
                sending.parts().stream()
                        .map(part -> part.fault()
                                .map(fault -> new Told(
                                        part.id(), Intake.State.REFUSED, text(request, fault.key(), fault.arguments())))
                                .orElseGet(() -> told(answers.next(), request)))
                        .toList());
    }

    private Told told(Intake.Answer answer, HttpServletRequest request) {
        String message = answer.flaw()
                .map(flaw -> text(request, "exchange.packet." + flaw))
                .orElse("");
        return new Told(answer.id(), answer.state(), message);
    }

    /** What is beyond a tablet's quota stays on it, and it is told when to send again. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(TooManyPackets tooMany, HttpServletRequest request) {
        long seconds = tooMany.waiting().toSeconds() + 1;
        ResponseEntity<ProblemDetail> told =
                problem(new ExchangeFault(HttpStatus.TOO_MANY_REQUESTS, "exchange.quota", seconds / 60 + 1), request);
        return ResponseEntity.status(told.getStatusCode())
                .headers(told.getHeaders())
                .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
                .body(told.getBody());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(ExchangeFault fault, HttpServletRequest request) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(fault.status(), text(request, fault.key(), fault.arguments()));
        problem.setTitle(text(request, fault.key() + ".title"));
        return ResponseEntity.status(fault.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** In the language that the tablet's page names; Spanish where it names none of ours. */
    private String text(HttpServletRequest request, String key, Object... arguments) {
        String asked = Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                .orElse("");
        Locale locale = asked.toLowerCase(Locale.ROOT).startsWith("en") ? Locale.UK : Locale.of("es", "MX");
        return messages.getMessage(key, arguments, locale);
    }
}
