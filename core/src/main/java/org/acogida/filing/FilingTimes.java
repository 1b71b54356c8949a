package org.acogida.filing;

import java.time.Duration;
import java.time.Instant;

/**
 * Reckons when something was filed from what the device's clock said, and from how it stood to the server's before and after. A clock
 * that was set, is days wrong, or goes backwards makes the bounds wider and loses no day: the earliest never lies after the truth, as
 * long as no clock was set unseen and set back as far before the device spoke again.
 */
public final class FilingTimes {
    /** How fast a clock that nobody sets goes wrong. */
    static final double DRIFT = 100e-6;

    /** By how much a clock may stand otherwise than before and be held to be the same; sending takes time, too. */
    static final Duration MOVED = Duration.ofMinutes(2);

    /**
     * By how much it may have been set unseen without being held to have moved; where it was seen to be set, that may also have been
     * the steady clock, which stands still in some devices while they sleep.
     */
    static final Duration UNSEEN = Duration.ofMinutes(4);

    /** How long a sending may take. */
    static final Duration SENDING = Duration.ofMinutes(10);

    private FilingTimes() {}

    /**
     * When something was filed.
     *
     * @param since a moment of the server's before which it cannot have been filed
     * @param sentAt what the device's clock said when it sent what was filed
     * @param received when the server had it
     */
    public static FilingTime reckon(DeviceTime filed, Instant since, Instant sentAt, Instant received) {
        Instant floor = earlier(floor(filed, since), received);
        return filed.contact()
                .map(contact -> span(filed, contact, sentAt, received))
                .filter(span -> span.mayLieWithin(floor, received))
                .map(span -> new FilingTime(
                        within(span.earliest(), floor, received),
                        within(span.latest(), floor, received),
                        filed.device(),
                        received))
                .orElseGet(() -> new FilingTime(floor, received, filed.device(), received));
    }

    /** By how the clock stood before; where it stands otherwise now, by both. */
    private static Span span(DeviceTime filed, Contact contact, Instant sentAt, Instant received) {
        Span before = byContact(filed, contact);
        Duration stood = Duration.between(contact.device(), contact.server()).minus(filed.stepped());
        Duration stands = Duration.between(sentAt, received);
        boolean steady = stands.minus(stood).abs().compareTo(MOVED) <= 0;
        return steady ? before : before.with(around(filed.device().plus(stands), SENDING));
    }

    /** Between two moments. */
    private record Span(Instant earliest, Instant latest) {
        /** Whether no end of it is impossible, as it is where a clock was set in a way that explains nothing. */
        boolean mayLieWithin(Instant floor, Instant received) {
            return !latest.isBefore(floor) && !earliest.isAfter(received);
        }

        Span with(Span other) {
            return new Span(
                    FilingTimes.earlier(earliest, other.earliest),
                    latest.isAfter(other.latest) ? latest : other.latest);
        }
    }

    private static Span around(Instant middle, Duration uncertainty) {
        return new Span(middle.minus(uncertainty), middle.plus(uncertainty));
    }

    /** Nothing is filed before the contact that the device knew of then. */
    private static Instant floor(DeviceTime filed, Instant since) {
        return filed.contact()
                .map(contact -> contact.server().minus(contact.roundTrip()))
                .filter(contact -> contact.isAfter(since))
                .orElse(since);
    }

    private static Span byContact(DeviceTime filed, Contact contact) {
        Duration elapsed = Duration.between(contact.device(), filed.device()).minus(filed.stepped());
        Duration uncertainty = contact.roundTrip().plus(drift(elapsed));
        boolean watched = !filed.gap() && filed.stepped().isZero();
        return around(contact.server().plus(elapsed), watched ? uncertainty : uncertainty.plus(UNSEEN));
    }

    private static Duration drift(Duration elapsed) {
        return Duration.ofMillis(1 + (long) Math.ceil(elapsed.abs().toMillis() * DRIFT));
    }

    private static Instant within(Instant value, Instant from, Instant to) {
        return value.isBefore(from) ? from : earlier(value, to);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
