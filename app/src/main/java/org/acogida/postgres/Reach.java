package org.acogida.postgres;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * For which offices what runs now may see rows of cases. The database is told in each transaction and holds to it, whatever a
 * statement asks for; where nothing was said, nobody's rows are seen. Threads begin with nothing said.
 */
public final class Reach {

    private static final String WHOLE = "*";
    private static final Pattern OFFICE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final ScopedValue<Reach> NOW = ScopedValue.newInstance();

    /** Nobody's rows. */
    static final Reach NONE = new Reach("");

    private static final Reach ALL = new Reach(WHOLE);

    private final String offices;

    private Reach(String offices) {
        this.offices = offices;
    }

    /** The rows of these offices; throws on what is no id of an office. */
    public static Reach of(Collection<String> offices) {
        List<String> sorted = offices.stream().distinct().sorted().toList();
        for (String office : sorted) {
            if (!OFFICE.matcher(office).matches()) {
                throw new IllegalArgumentException("office \"" + office + "\": not an id of an office");
            }
        }
        return new Reach(String.join(",", sorted));
    }

    /** What was said for the work under way; nobody's rows where nothing was. */
    public static Reach now() {
        return NOW.orElse(NONE);
    }

    /** Does the program's own work, which sees all rows: deciding an act, counting, sealing, carrying over. */
    public static void whole(Runnable work) {
        ScopedValue.where(NOW, ALL).run(work);
    }

    /** The same for work that gives something. */
    public static <T> T whole(Supplier<T> work) {
        return ScopedValue.where(NOW, ALL).call(work::get);
    }

    /** Does some work with this reach. */
    public <T, X extends Throwable> T call(ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(NOW, this).call(work);
    }

    /** The offices whose rows may be seen; empty for the program's own work, which sees all. */
    public Optional<List<String>> offices() {
        return offices.equals(WHOLE)
                ? Optional.empty()
                : Optional.of(isNone() ? List.of() : List.of(offices.split(",")));
    }

    /** As a login's {@code options}, for a connection that serves nothing but the program's own work. */
    public static String wholeOption() {
        return "-c acogida.offices=" + WHOLE;
    }

    /** What a transaction selects to be told; for its duration alone. */
    String setting() {
        return "set_config('acogida.offices', '" + offices + "', true)";
    }

    /** Whether no transaction need be told, as this is what it begins with. */
    boolean isNone() {
        return offices.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Reach reach && reach.offices.equals(offices);
    }

    @Override
    public int hashCode() {
        return offices.hashCode();
    }

    @Override
    public String toString() {
        return offices;
    }
}
