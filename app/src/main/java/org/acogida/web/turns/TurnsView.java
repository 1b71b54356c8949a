package org.acogida.web.turns;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.acogida.line.Capacity;
import org.acogida.line.Emergency;
import org.acogida.line.Expectation;
import org.acogida.line.Line;
import org.acogida.line.Turn;
import org.acogida.line.Wait;
import org.acogida.web.Words;

/**
 * The line as its officers see it.
 *
 * @param finding how many wait, and how many more the day holds
 * @param unfinished whom desks had when they closed, of whom it is to be said whether they were done
 * @param atDesk the turn that this desk called; empty for none
 * @param aside those that are kept until the group is here
 */
record TurnsView(
        String office,
        String day,
        String finding,
        String capacity,
        boolean open,
        List<Help> emergencies,
        List<Row> unfinished,
        Optional<Row> atDesk,
        Optional<Row> next,
        List<Row> waiting,
        List<Row> aside,
        List<Row> elsewhere,
        int later) {

    /** A turn as a row. */
    record Row(
            String id,
            String label,
            String group,
            String needs,
            String spot,
            String asked,
            String waits,
            String desk,
            boolean here) {}

    /** An emergency to which nobody came yet. */
    record Help(String id, String raised, String label) {}

    static TurnsView of(LineDesk.At at, int desk) {
        return new Maker(
                        at,
                        Expectation.of(
                                at.line(),
                                at.day().today(),
                                at.day().now(),
                                at.day().office().zone()))
                .make(desk);
    }

    private record Maker(LineDesk.At at, Expectation expectation) {

        TurnsView make(int desk) {
            Line line = at.line();
            Words words = at.told().words();
            List<Turn> waiting = line.listWaiting(at.day().today());
            int people =
                    waiting.stream().mapToInt(turn -> turn.group().people()).sum();
            int children =
                    waiting.stream().mapToInt(turn -> turn.group().children()).sum();
            return new TurnsView(
                    at.day().office().name(),
                    words.day(at.day().today()),
                    words.text("turns.finding", waiting.size(), people, children),
                    capacity(waiting.size()),
                    at.day().isOpenToday(),
                    line.listOpenEmergencies().stream().map(this::help).toList(),
                    unfinished().map(this::row).toList(),
                    line.findAtDesk(desk).map(this::row),
                    line.next(at.day().today())
                            .flatMap(choice -> line.find(choice.turn()))
                            .map(this::row),
                    waiting.stream()
                            .sorted((one, other) -> Integer.compare(place(one), place(other)))
                            .map(this::row)
                            .toList(),
                    ofState(Turn.State.ASIDE).map(this::row).toList(),
                    line.listAtDesks().stream()
                            .filter(turn -> !turn.desk().equals(Optional.of(desk)))
                            .map(this::row)
                            .toList(),
                    line.listLater(at.day().today()).size());
        }

        /** Of those still at a desk it is asked once the hour has come, of the others until they are called. */
        private Stream<Turn> unfinished() {
            boolean closed = !at.day().isOpenToday()
                    || !at.day()
                            .local()
                            .toLocalTime()
                            .isBefore(at.line().rules().closes());
            return Stream.concat(at.line().listLeft().stream(), closed ? ofState(Turn.State.HERE) : Stream.empty());
        }

        private int place(Turn turn) {
            return expectation.findPlace(turn.id()).orElse(Integer.MAX_VALUE);
        }

        private Stream<Turn> ofState(Turn.State state) {
            return at.line().list().stream().filter(turn -> turn.state() == state);
        }

        private String capacity(int waiting) {
            Words words = at.told().words();
            Capacity capacity = Capacity.of(at.line());
            if (!at.day().isOpenToday()) {
                return words.text("turns.closed", opens());
            }
            return capacity.left(at.day().local())
                    .map(left -> words.text(
                            left > waiting ? "turns.capacity" : "turns.capacity.full",
                            Math.max(0, left - waiting),
                            capacity.ofADay().orElse(0)))
                    .orElseGet(() -> words.text("turns.capacity.unknown"));
        }

        /** The hour alone of what happened today. */
        private String moment(Instant at) {
            Words words = this.at.told().words();
            return words.dayOf(at).equals(this.at.day().today()) ? words.time(at) : words.moment(at);
        }

        private Help help(Emergency emergency) {
            return new Help(
                    emergency.id().toString(),
                    moment(emergency.raised()),
                    emergency
                            .turn()
                            .flatMap(at.line()::find)
                            .map(turn -> turn.ticket().label())
                            .orElse(""));
        }

        /** Nobody is called on a closed day: then the day that is next open is all there is to say. */
        private String waits(Wait wait) {
            return at.day().isOpenToday()
                    ? at.told().range(wait)
                    : at.told().words().text("turns.from", opens());
        }

        private String opens() {
            return at.told().words().day(at.day().openOnOrAfter(at.day().today()));
        }

        Row row(Turn turn) {
            Words words = at.told().words();
            return new Row(
                    turn.id().toString(),
                    turn.ticket().label(),
                    at.told().group(turn.group()),
                    at.told().needs(turn),
                    words.of("spot", turn.group().spot()),
                    moment(turn.asked()),
                    expectation.find(turn.id()).map(this::waits).orElse(""),
                    turn.desk().map(String::valueOf).orElse(""),
                    turn.state() == Turn.State.HERE);
        }
    }

    static Row row(Turn turn, LineDesk.At at) {
        return new Maker(
                        at,
                        Expectation.of(
                                at.line(),
                                at.day().today(),
                                at.day().now(),
                                at.day().office().zone()))
                .row(turn);
    }
}
