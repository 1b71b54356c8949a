package org.acogida.signin;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.acogida.access.UserAccounts;
import org.jspecify.annotations.Nullable;

/**
 * How long whoever guesses at passwords waits (safety R23). Delays grow to {@link #LONGEST} and end: nobody is locked out,
 * known or not. Kept in memory, for several threads; a restart forgets them.
 */
public final class SignInDelays {

    /** The longest that anybody waits between two attempts. */
    static final Duration LONGEST = Duration.ofSeconds(30);

    /** After so long without an attempt, those before it count no more. */
    static final Duration FORGOTTEN = Duration.ofMinutes(15);

    /** How many attempts at one name from one place fail before the next one waits. */
    static final int FREE = 5;

    /** The same for all names from one network: an office shares one address, and many of its people mistype. */
    static final int FREE_OF_NETWORK = 50;

    private static final int AT_MOST = 100_000;
    private static final int LONGEST_NAME = 100;
    private static final int BYTES_OF_IPV6_NETWORK = 6;

    private final Map<String, Failures> known = new LinkedHashMap<>();

    /** What is tried: codes are guessed by whoever knows the password, so it does not matter from where. */
    public enum Step {
        PASSWORD,
        CODE
    }

    /**
     * Who tries to sign in.
     *
     * @param username as typed; nobody need have it
     * @param address of the network it comes from
     * @param device the digest of a browser from which this name has signed in before
     * @param step what is tried
     */
    public record Attempt(String username, String address, Optional<String> device, Step step) {

        /** One at a password. */
        public Attempt(String username, String address, Optional<String> device) {
            this(username, address, device, Step.PASSWORD);
        }

        /** What it counts against, each with the number of failures that cost nothing. */
        private Map<String, Integer> places() {
            return device.isPresent() || step == Step.CODE
                    ? Map.of(ofWhom(), FREE)
                    : Map.of(ofWhom(), FREE, "network " + network(), FREE_OF_NETWORK);
        }

        private String ofWhom() {
            String name = UserAccounts.normalise(username);
            String from = step == Step.CODE ? "anywhere" : network();
            return step
                    + device.map(digest -> " device " + digest)
                            .orElseGet(() ->
                                    " name " + from + " " + name.substring(0, Math.min(LONGEST_NAME, name.length())));
        }

        /** An address of IPv4; of IPv6, whose subscribers have many, the first 48 bits. */
        private String network() {
            try {
                return InetAddress.ofLiteral(address) instanceof Inet6Address six
                        ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), BYTES_OF_IPV6_NETWORK))
                        : address;
            } catch (IllegalArgumentException _) {
                return address;
            }
        }
    }

    private record Failures(int count, Instant last) {
        static final Failures NONE = new Failures(0, Instant.EPOCH);

        boolean isForgotten(Instant now) {
            return now.isAfter(last.plus(FORGOTTEN));
        }

        /** A second for the first that is not free, then twice as long each time. */
        Duration wait(Instant now, int free) {
            if (count < free) {
                return Duration.ZERO;
            }
            Duration delay = Duration.ofSeconds(Math.min(LONGEST.toSeconds(), 1L << Math.min(count - free, 10)));
            return delay.minus(Duration.between(last, now));
        }
    }

    /**
     * Begins an attempt, which counts as failed until it is {@link #forgive forgiven}, so that many at once gain nothing; or
     * says how long to wait, which costs nothing.
     */
    public synchronized Optional<Duration> begin(Attempt attempt, Instant now) {
        Map<String, Integer> places = attempt.places();
        Optional<Duration> wait = places.entrySet().stream()
                .map(place -> find(place.getKey(), now).wait(now, place.getValue()))
                .filter(Duration::isPositive)
                .max(Duration::compareTo);
        if (wait.isEmpty()) {
            places.keySet()
                    .forEach(place -> keep(place, new Failures(find(place, now).count() + 1, now)));
        }
        return wait;
    }

    /** Takes back an attempt that succeeded, and those before it at the same name. */
    public synchronized void succeed(Attempt attempt, Instant now) {
        forgive(attempt, now);
        for (Step step : Step.values()) {
            known.remove(new Attempt(attempt.username(), attempt.address(), attempt.device(), step).ofWhom());
        }
    }

    /** Takes back an attempt that could not be judged. */
    public synchronized void forgive(Attempt attempt, Instant now) {
        for (String place : attempt.places().keySet()) {
            Failures found = find(place, now);
            keep(place, new Failures(found.count() - 1, found.last()));
        }
    }

    private Failures find(String place, Instant now) {
        @Nullable Failures found = known.get(place);
        return found == null || found.isForgotten(now) ? Failures.NONE : found;
    }

    private void keep(String place, Failures failures) {
        known.remove(place);
        if (failures.count() > 0) {
            known.put(place, failures);
        }
        Iterator<String> oldest = known.keySet().iterator();
        while (known.size() > AT_MOST) {
            oldest.next();
            oldest.remove();
        }
    }
}
