package org.acogida.line;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** How many groups the desks attend to in a day, and for which day a turn is given so. */
public final class Capacity {
    private static final double MINUTES = 60;

    private final Line line;

    private Capacity(Line line) {
        this.line = line;
    }

    public static Capacity of(Line line) {
        return new Capacity(line);
    }

    /** Groups in a whole day; empty while nobody said how many desks and officers there are. */
    public Optional<Integer> ofADay() {
        return in(line.rules().minutesOpen());
    }

    /** Groups in what is left of a day, as it is at the office. */
    public Optional<Integer> left(LocalDateTime now) {
        LocalDateTime opens = now.toLocalDate().atTime(line.rules().opens());
        LocalDateTime closes = now.toLocalDate().atTime(line.rules().closes());
        LocalDateTime from = now.isBefore(opens) ? opens : now;
        return in(Math.max(0, Duration.between(from, closes).toSeconds() / MINUTES));
    }

    private Optional<Integer> in(double minutes) {
        int desks = line.staff().atOnce();
        return desks == 0
                ? Optional.empty()
                : Optional.of((int) (desks * minutes / Pace.of(line).mean()));
    }

    /**
     * The day of a new turn: today while the desks are open and can still attend to it, else the first open day with room.
     * A need is never put off.
     *
     * @param now as it is at the office
     * @param openOnOrAfter the day itself if the office is open on it, else the next such day
     */
    public LocalDate dayFor(Group group, LocalDateTime now, UnaryOperator<LocalDate> openOnOrAfter) {
        LocalDate today = now.toLocalDate();
        boolean open = openOnOrAfter.apply(today).equals(today)
                && now.toLocalTime().isBefore(line.rules().closes());
        int waiting = line.listWaiting(today).size();
        if (open && (group.hasNeed() || left(now).map(room -> waiting < room).orElse(true))) {
            return today;
        }
        LocalDate day = openOnOrAfter.apply(today.plusDays(1));
        if (group.hasNeed() || ofADay().isEmpty()) {
            return day;
        }
        int room = Math.max(1, ofADay().get());
        int over = open ? Math.max(0, waiting - left(now).orElse(waiting)) : waiting;
        while (over + booked(day) >= room) {
            over = Math.max(0, over + booked(day) - room);
            day = openOnOrAfter.apply(day.plusDays(1));
        }
        return day;
    }

    private int booked(LocalDate day) {
        return (int) line.listLater(day.minusDays(1)).stream()
                .filter(turn -> turn.ticket().day().equals(day))
                .count();
    }
}
