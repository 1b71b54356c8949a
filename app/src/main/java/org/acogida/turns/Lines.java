package org.acogida.turns;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.acogida.clock.ProcedureClock;
import org.acogida.line.Figure;
import org.acogida.line.Line;
import org.acogida.line.LineEntry;
import org.acogida.line.LineEvent;
import org.acogida.line.LineFlaw;
import org.acogida.line.LineRules;
import org.acogida.line.LogLine;
import org.acogida.postgres.Reach;
import org.acogida.rulebook.OfficeId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The line of each office: read as it stands, and added to by one officer at a time. */
@Component
public final class Lines {
    /** How old a log may be that is shown to everybody. */
    private static final Duration RECENT = Duration.ofSeconds(1);

    /** As many as a slip's 22 letters hold. */
    private static final int SLIP_BYTES = 16;

    private final LineStore store;
    private final TransactionOperations transactions;
    private final LineRules rules;
    private final LineDays days;
    private final ProcedureClock procedure;
    private final Clock real;
    private final int mostLines;
    private final int mostLogs;
    private final SecureRandom random = new SecureRandom();
    private final Map<OfficeId, Known> known = new ConcurrentHashMap<>();
    private final Map<LoggedDay, DayLog> logs = new ConcurrentHashMap<>();
    private final Set<LoggedDay> reading = ConcurrentHashMap.newKeySet();

    /**
     * A line in memory.
     *
     * @param from no turn of it was given before that day
     */
    private record Known(Line line, LocalDate from, Instant read) {
        boolean isInPlaceOf(Known other) {
            return from.equals(other.from) ? line.position() >= other.line.position() : from.isAfter(other.from);
        }
    }

    private record LoggedDay(OfficeId office, LocalDate day) {}

    /** A day's log as it was read; with the line after it where more may come. */
    private record DayLog(long last, Instant read, List<LogLine> lines, Optional<Line> after) {
        private DayLog {
            lines = List.copyOf(lines);
        }

        /** As it is kept once another day is read. */
        DayLog closed() {
            return new DayLog(last, read, lines, Optional.empty());
        }
    }

    /**
     * What is to be recorded.
     *
     * @param id of the form; sent twice, it is recorded once
     */
    public record Wish(UUID id, OfficeId office, UUID by) {}

    /** An event that is to be recorded, with when it happened. */
    public record Happened(LineEvent event, Instant at) {}

    Lines(
            LineStore store,
            TransactionOperations transactions,
            LineRules rules,
            LineDays days,
            ProcedureClock procedure,
            Clock real,
            @Value("${acogida.turns.lines-in-memory:200}") int mostLines,
            @Value("${acogida.turns.logs-in-memory:100}") int mostLogs) {
        this.store = store;
        this.transactions = transactions;
        this.rules = rules;
        this.days = days;
        this.procedure = procedure;
        this.real = real;
        this.mostLines = mostLines;
        this.mostLogs = mostLogs;
    }

    /** The line as it stands now. */
    public Line current(OfficeId office) {
        return Reach.whole(() -> read(office));
    }

    /** The line as this program knows it without asking; empty where it does not. */
    Optional<Line> findKnown(OfficeId office) {
        return Optional.ofNullable(known.get(office)).map(Known::line);
    }

    /** The office that gave a slip, as far as its line is in memory. */
    Optional<OfficeId> findKnownOffice(String slip) {
        return known.entrySet().stream()
                .filter(one -> one.getValue().line().findBySlip(slip).isPresent())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** What came since is added to what is known; a line that holds days which are kept no longer is read anew. */
    private Line read(OfficeId office) {
        Instant now = real.instant();
        LocalDate from = horizon(office);
        Line line = Optional.ofNullable(known.get(office))
                .filter(before -> !before.from().isBefore(from))
                .map(Known::line)
                .orElseGet(() -> Line.empty(rules));
        if (store.last(office) > line.position()) {
            line = line.after(store.listAfter(office, line.position(), from));
        }
        return remember(office, new Known(line, from, now));
    }

    /** Whoever read an older line while another was recorded does not put it in its place. */
    private Line remember(OfficeId office, Known read) {
        Line line = Objects.requireNonNull(
                        known.merge(office, read, (one, other) -> other.isInPlaceOf(one) ? other : one))
                .line();
        while (known.size() > mostLines) {
            known.entrySet().stream()
                    .min(Comparator.comparing(one -> one.getValue().read()))
                    .ifPresent(oldest -> known.remove(oldest.getKey(), oldest.getValue()));
        }
        return line;
    }

    private LocalDate horizon(OfficeId office) {
        return days.findKnown(office)
                .or(() -> days.find(office))
                .map(LineDay::today)
                .orElse(LocalDate.EPOCH)
                .minusDays(rules.get(Figure.DAYS_KEPT));
    }

    /**
     * Records what follows from the line as it stands, with the time it is once nobody else adds to it, so that times go up
     * as numbers do; all of it or nothing.
     */
    public Recorded record(Wish wish, Function<Line, List<LineEvent>> then) {
        return recordAt(wish, line -> {
            Instant now = procedure.now();
            return then.apply(line).stream()
                    .map(event -> new Happened(event, now))
                    .toList();
        });
    }

    /** The same for what happened earlier. */
    public Recorded recordAt(Wish wish, Function<Line, List<Happened>> then) {
        Recorded done = Objects.requireNonNull(Reach.whole(() -> transactions.execute(status -> {
            store.reserve(wish.office());
            return store.find(key(wish, 0))
                    .<Recorded>map(first -> new Recorded.Done(first, read(wish.office())))
                    .orElseGet(() -> add(wish, then));
        })));
        if (done instanceof Recorded.Done(LineEvent _, Line line)) {
            remember(wish.office(), new Known(line, horizon(wish.office()), real.instant()));
        }
        return done;
    }

    private Recorded add(Wish wish, Function<Line, List<Happened>> then) {
        Line line = read(wish.office());
        List<Happened> wanted = then.apply(line);
        if (wanted.isEmpty()) {
            return new Recorded.Nothing();
        }
        LineDay day = days.find(wish.office()).orElseThrow();
        List<LineEntry> checked = new ArrayList<>();
        Line after = line;
        for (Happened happened : wanted) {
            Optional<LineFlaw> flaw = after.findFlaw(happened.event(), day.today());
            if (flaw.isPresent()) {
                return new Recorded.Refused(flaw.get());
            }
            LineEntry entry = new LineEntry(
                    line.position(), happened.at(), day.dayOf(happened.at()), day.now(), day.today(), happened.event());
            checked.add(entry);
            after = after.after(List.of(entry));
        }
        return new Recorded.Done(wanted.getFirst().event(), line.after(insert(wish, checked)));
    }

    private List<LineEntry> insert(Wish wish, List<LineEntry> entries) {
        List<LineEntry> stored = new ArrayList<>();
        for (LineEntry entry : entries) {
            long position = store.add(key(wish, stored.size()), wish.office(), entry, wish.by(), real.instant());
            stored.add(
                    new LineEntry(position, entry.at(), entry.day(), entry.keyedAt(), entry.keyedDay(), entry.event()));
        }
        return stored;
    }

    private static UUID key(Wish wish, int number) {
        return UUID.nameUUIDFromBytes(
                (wish.office() + "/" + wish.id() + "/" + number).getBytes(StandardCharsets.UTF_8));
    }

    /** The word of a new slip, which nobody guesses. */
    public String newSlip() {
        byte[] bytes = new byte[SLIP_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The office that gave a slip; empty for a word that is on none. */
    public Optional<OfficeId> findOffice(String slip) {
        return Reach.whole(() -> store.findOffice(slip));
    }

    /**
     * What happened in a line on a day, as everybody may read it and as it was a moment ago at most. Whoever reads waits for
     * nobody: of several who find it old, one reads what came since, and the others have it as it was.
     */
    public List<LogLine> listLog(OfficeId office, LocalDate day) {
        LoggedDay of = new LoggedDay(office, day);
        DayLog log = logs.get(of);
        if (log != null && (log.read().plus(RECENT).isAfter(real.instant()) || !reading.add(of))) {
            return log.lines();
        }
        try {
            return Reach.whole(() -> readAgain(of, log));
        } finally {
            reading.remove(of);
        }
    }

    /** The links of the entries of a log by position, which chain each to the one before. */
    public Map<Long, String> mapLinks(OfficeId office, List<LogLine> log) {
        return Reach.whole(() -> store.mapLinks(
                office, log.stream().map(line -> line.entry().position()).toList()));
    }

    private List<LogLine> readAgain(LoggedDay of, @Nullable DayLog before) {
        Instant now = real.instant();
        long last = store.lastOf(of.office(), of.day());
        if (last == 0) {
            return List.of();
        }
        DayLog log = before != null && before.last() == last
                ? new DayLog(last, now, before.lines(), before.after())
                : read(of, last, now, before);
        logs.replaceAll((other, known) -> other.office().equals(of.office()) ? known.closed() : known);
        logs.put(of, log);
        if (logs.size() > mostLogs) {
            logs.keySet().removeIf(other -> !other.equals(of));
        }
        return log.lines();
    }

    /** Of today what came since is added to what was read; of an earlier day all is read anew, as that is rare. */
    private DayLog read(LoggedDay of, long last, Instant now, @Nullable DayLog known) {
        Optional<Line> since = known == null ? Optional.empty() : known.after();
        Line before = since.orElseGet(() -> Line.empty(rules));
        LocalDate horizon = of.day().minusDays(rules.get(Figure.DAYS_KEPT));
        List<LineEntry> entries = store.listAfter(of.office(), before.position(), horizon).stream()
                .filter(entry -> !entry.day().isAfter(of.day()))
                .toList();
        List<LogLine> lines = new ArrayList<>();
        if (known != null && since.isPresent()) {
            lines.addAll(known.lines());
        }
        LogLine.list(before, entries).stream()
                .filter(told -> told.day().equals(of.day()))
                .forEach(lines::add);
        boolean today = days.find(of.office())
                .map(there -> there.today().equals(of.day()))
                .orElse(false);
        return new DayLog(last, now, lines, today ? Optional.of(before.after(entries)) : Optional.empty());
    }
}
