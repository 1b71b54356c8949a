package org.acogida.line;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.acogida.line.LineEvent.Called;
import org.acogida.line.LineEvent.Came;
import org.acogida.line.LineEvent.EmergencyRaised;
import org.acogida.line.LineEvent.Given;
import org.acogida.line.LineEvent.HelpCame;
import org.acogida.line.LineEvent.Left;
import org.acogida.line.LineEvent.Missed;
import org.acogida.line.LineEvent.NeedSeen;
import org.acogida.line.LineEvent.Printed;
import org.acogida.line.LineEvent.Reissued;
import org.acogida.line.LineEvent.Returned;
import org.acogida.line.LineEvent.Served;
import org.acogida.line.LineEvent.Staffed;
import org.acogida.line.LineEvent.Withdrawn;

/**
 * The line of one office as its events left it. It goes on from day to day: who was not attended by the evening, or waits
 * through a closed day, stands first on the next, in the old order.
 */
public final class Line {
    /** How many calls tell how fast the desks are. */
    static final int LATEST = 30;

    /** A call that ended: how long the desk was taken, and whether in vain. */
    record Attended(Duration took, boolean missed) {}

    private final LineRules rules;
    private final Map<TurnId, Turn> turns = new LinkedHashMap<>();
    private final Map<String, TurnId> slips = new HashMap<>();
    private final Set<Ticket> tickets = new HashSet<>();
    private final List<Printed> printed = new ArrayList<>();
    private final List<TurnId> order = new ArrayList<>();
    private final Map<UUID, Emergency> emergencies = new LinkedHashMap<>();
    private final Deque<Attended> attended = new ArrayDeque<>();
    private final Map<TurnId, Instant> calls = new HashMap<>();
    private Staff staff = Staff.NONE;
    private int needsInARow;
    private long position;
    private LocalDate day = LocalDate.MIN;

    private Line(LineRules rules) {
        this.rules = rules;
    }

    /** A line in which nothing has happened. */
    public static Line empty(LineRules rules) {
        return new Line(rules);
    }

    /** The line after these entries, which come in the order in which they were recorded. This one stays as it is. */
    public Line after(Collection<LineEntry> entries) {
        Line next = copy();
        entries.forEach(next::apply);
        return next;
    }

    /** The line on a day on which nothing has happened yet. */
    public Line on(LocalDate today) {
        if (!today.isAfter(day)) {
            return this;
        }
        Line next = copy();
        next.beginIfLater(today);
        return next;
    }

    Line copy() {
        Line copy = new Line(rules);
        copy.turns.putAll(turns);
        copy.slips.putAll(slips);
        copy.tickets.addAll(tickets);
        copy.printed.addAll(printed);
        copy.order.addAll(order);
        copy.emergencies.putAll(emergencies);
        copy.attended.addAll(attended);
        copy.calls.putAll(calls);
        copy.staff = staff;
        copy.needsInARow = needsInARow;
        copy.position = position;
        copy.day = day;
        return copy;
    }

    void beginIfLater(LocalDate today) {
        if (today.isAfter(day)) {
            begin(today);
        }
    }

    void apply(LineEntry entry) {
        beginIfLater(entry.keyedDay());
        position = Math.max(position, entry.position());
        switch (entry.event()) {
            case Given given -> give(given, entry.at());
            case Called called -> call(called, entry.at());
            case Came came -> put(get(came.turn()).in(Turn.State.HERE, entry.at()));
            case Missed missed -> miss(missed, entry.at());
            case Returned returned -> putBack(get(returned.turn()).returned(entry.at()));
            case Served served -> end(get(served.turn()), entry.at());
            case Left left -> leave(get(left.turn()).left(day.plusDays(1), entry.at()));
            case Printed blank -> printed.add(blank);
            case Withdrawn withdrawn -> withdraw(withdrawn, entry.at());
            case Reissued reissued -> reissue(reissued);
            case NeedSeen seen -> put(get(seen.turn()).with(seen.need()));
            case Staffed staffed -> staff = staffed.staff();
            case EmergencyRaised raised -> raise(raised, entry.at());
            case HelpCame help -> help(help, entry.at());
        }
    }

    /**
     * Who was called in the evening and not attended has the old place again. Who was at a desk goes first, as nobody said
     * that it was done: if it was, that is said now, and nobody is harmed.
     */
    private void begin(LocalDate today) {
        day = today;
        calls.clear();
        for (Turn turn : List.copyOf(turns.values())) {
            if (turn.state() == Turn.State.CALLED) {
                comeBack(turn.in(Turn.State.WAITING, turn.changed()));
            } else if (turn.state() == Turn.State.HERE) {
                leave(turn.left(today, turn.changed()));
            }
        }
    }

    private void comeBack(Turn turn) {
        if (turn.isLeft()) {
            leave(turn);
        } else {
            put(turn);
            queue(turn);
        }
    }

    /** Puts a turn before all others, behind those that were left before. */
    private void leave(Turn turn) {
        calls.remove(turn.id());
        put(turn);
        order.add(listLeft().size(), turn.id());
    }

    private void give(Given given, Instant at) {
        Turn turn = Turn.given(given, at);
        put(turn);
        slips.put(given.slip(), given.turn());
        tickets.add(given.ticket());
        queue(turn);
    }

    /** Puts a turn at the place of its number: before the first that came later and stands where its number says. */
    private void queue(Turn turn) {
        int at = 0;
        while (at < order.size()) {
            Turn other = get(order.get(at));
            if (!other.rebooked() && turn.precedes(other)) {
                break;
            }
            at++;
        }
        order.add(at, turn.id());
    }

    private void call(Called called, Instant at) {
        order.remove(called.turn());
        put(get(called.turn()).calledTo(called.desk(), at));
        if (called.why() != Why.ON_PAPER) {
            calls.put(called.turn(), at);
        }
        needsInARow = CallingOrder.after(called.why(), needsInARow);
    }

    /** An emergency excuses from coming: the turn is never set aside for it. */
    private void miss(Missed missed, Instant at) {
        Turn turn = get(missed.turn());
        remember(turn, at, true);
        if (!turn.emergency() && turn.misses() + 1 >= rules.get(Figure.CALLS_KEPT)) {
            put(turn.missed(Turn.State.ASIDE, at));
        } else {
            putBack(turn.missed(Turn.State.WAITING, at));
        }
    }

    /** Behind those who were left, the next few, and whoever was put back before. */
    private void putBack(Turn turn) {
        int left = listLeft().size();
        int callable = left
                + (int) order.stream().skip(left).filter(id -> isFor(id, day)).count();
        int at = Math.min(left + rules.get(Figure.BEHIND), callable);
        for (int i = callable - 1; i >= at; i--) {
            if (get(order.get(i)).rebooked()) {
                at = i + 1;
            }
        }
        put(turn);
        order.add(at, turn.id());
    }

    private void end(Turn turn, Instant at) {
        order.remove(turn.id());
        remember(turn, at, false);
        put(turn.in(Turn.State.SERVED, at));
    }

    /** Of a call on paper it is not known when it began. */
    private void remember(Turn turn, Instant at, boolean missed) {
        Optional.ofNullable(calls.remove(turn.id()))
                .ifPresent(called -> attended.add(new Attended(Duration.between(called, at), missed)));
        if (attended.size() > LATEST) {
            attended.removeFirst();
        }
    }

    private void withdraw(Withdrawn withdrawn, Instant at) {
        order.remove(withdrawn.turn());
        put(get(withdrawn.turn()).in(Turn.State.WITHDRAWN, at));
    }

    private void reissue(Reissued reissued) {
        put(get(reissued.turn()).withSlip(reissued.slip()));
        slips.put(reissued.slip(), reissued.turn());
    }

    private void raise(EmergencyRaised raised, Instant at) {
        raised.turn().map(this::get).ifPresent(turn -> put(turn.inEmergency(true)));
        emergencies.put(raised.emergency(), new Emergency(raised.emergency(), at, raised.turn(), Optional.empty()));
    }

    private void help(HelpCame came, Instant at) {
        emergencies.computeIfPresent(
                came.emergency(),
                (id, known) -> new Emergency(
                        id, known.raised(), known.turn(), Optional.of(new Emergency.Help(came.helper(), at))));
        if (came.helper() == Helper.NO_EMERGENCY) {
            Optional.ofNullable(emergencies.get(came.emergency()))
                    .flatMap(Emergency::turn)
                    .filter(turn -> emergencies.values().stream().noneMatch(other -> isStill(other, turn)))
                    .ifPresent(turn -> put(get(turn).inEmergency(false)));
        }
    }

    /** Whether an emergency of a turn was not found to be none. */
    private static boolean isStill(Emergency emergency, TurnId turn) {
        return emergency.turn().filter(turn::equals).isPresent()
                && emergency
                        .help()
                        .filter(help -> help.helper() == Helper.NO_EMERGENCY)
                        .isEmpty();
    }

    private void put(Turn turn) {
        turns.put(turn.id(), turn);
    }

    private Turn get(TurnId id) {
        Turn turn = turns.get(id);
        if (turn == null) {
            throw new IllegalArgumentException("turn " + id + ": unknown in this line");
        }
        return turn;
    }

    private boolean isFor(TurnId id, LocalDate today) {
        Turn turn = get(id);
        if (turn.resumes().isPresent()) {
            return !turn.resumes().get().isAfter(today);
        }
        return turn.rebooked() || !turn.ticket().day().isAfter(today);
    }

    /** What keeps something from happening on a day; empty where it can. */
    public Optional<LineFlaw> findFlaw(LineEvent event, LocalDate today) {
        return LineChecks.of(on(today), today).find(event);
    }

    /** The turn that is next on a day, and why; empty while nobody waits. */
    public Optional<Choice> next(LocalDate today) {
        return new CallingOrder(on(today), today).take();
    }

    public LineRules rules() {
        return rules;
    }

    /** The last entry this rests on; 0 for none. */
    public long position() {
        return position;
    }

    public Staff staff() {
        return staff;
    }

    int needsInARow() {
        return needsInARow;
    }

    List<Attended> attended() {
        return List.copyOf(attended);
    }

    /** Whoever waits for a day or an earlier one, by place. */
    public List<Turn> listWaiting(LocalDate today) {
        return order.stream().filter(id -> isFor(id, today)).map(this::get).toList();
    }

    /** Whoever has a turn for a later day, by place. */
    public List<Turn> listLater(LocalDate today) {
        return order.stream().filter(id -> !isFor(id, today)).map(this::get).toList();
    }

    public Optional<Turn> find(TurnId id) {
        return Optional.ofNullable(turns.get(id));
    }

    /** The turn of a slip, which may have been replaced. */
    public Optional<Turn> findBySlip(String slip) {
        return Optional.ofNullable(slips.get(slip)).map(this::get);
    }

    public Optional<Emergency> findEmergency(UUID id) {
        return Optional.ofNullable(emergencies.get(id));
    }

    /** Those to which nobody came yet. */
    public List<Emergency> listOpenEmergencies() {
        return emergencies.values().stream()
                .filter(emergency -> emergency.help().isEmpty())
                .toList();
    }

    /** Every turn, in the order in which they were recorded. */
    public List<Turn> list() {
        return List.copyOf(turns.values());
    }

    /** Those that were at a desk when it closed, and of which nobody said yet whether it was done. */
    public List<Turn> listLeft() {
        return order.stream().map(this::get).takeWhile(Turn::isLeft).toList();
    }

    /** The turns that are called or attended now, by desk. */
    public List<Turn> listAtDesks() {
        return turns.values().stream().filter(turn -> turn.state().isAtDesk()).toList();
    }

    /** The turn that a desk has called or attends to. */
    public Optional<Turn> findAtDesk(int desk) {
        return listAtDesks().stream()
                .filter(turn -> turn.desk().equals(Optional.of(desk)))
                .findFirst();
    }

    /** Whether some group has it. */
    public boolean isTaken(Ticket ticket) {
        return tickets.contains(ticket);
    }

    /** Whether a blank slip with that number was printed. */
    public boolean isPrinted(Ticket ticket) {
        return printed.stream().anyMatch(blank -> blank.holds(ticket));
    }

    /** The number that the next slip of a day has. */
    public int nextNumber(LocalDate of) {
        return next(of, false);
    }

    /** The number that the next blank slip of a day has: no other was printed or keyed in with it. */
    public int nextOnPaper(LocalDate of) {
        int afterPrinted = printed.stream()
                .filter(blank -> blank.day().equals(of))
                .mapToInt(blank -> blank.last() + 1)
                .max()
                .orElse(1);
        return Math.max(afterPrinted, next(of, true));
    }

    private int next(LocalDate of, boolean onPaper) {
        return 1
                + tickets.stream()
                        .filter(ticket ->
                                ticket.onPaper() == onPaper && ticket.day().equals(of))
                        .mapToInt(Ticket::number)
                        .max()
                        .orElse(0);
    }
}
