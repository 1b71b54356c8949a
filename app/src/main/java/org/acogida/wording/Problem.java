package org.acogida.wording;

import java.util.Collection;
import java.util.Locale;

/** Something the person at the command line must know and can mend: a key of the bundle, its arguments and a kind. */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What went wrong, and with it the exit code: refused or found problems 1, wrong usage 2, the machine around us 3. */
    public enum Kind {
        REFUSED(1),
        USAGE(2),
        ENVIRONMENT(3);

        private final int exitCode;

        Kind(int exitCode) {
            this.exitCode = exitCode;
        }

        public int exitCode() {
            return exitCode;
        }
    }

    private final Kind kind;
    private final String key;
    private final transient Object[] arguments;

    public Problem(Kind kind, String key, Object... arguments) {
        super(Wording.in(Locale.ENGLISH).text(key, arguments));
        this.kind = kind;
        this.key = key;
        this.arguments = arguments.clone();
    }

    public static Problem environment(String key, Object... arguments) {
        return new Problem(Kind.ENVIRONMENT, key, arguments);
    }

    public static Problem usage(String key, Object... arguments) {
        return new Problem(Kind.USAGE, key, arguments);
    }

    /** A value of an option that is none of those known: names the one that was probably meant, or else all. */
    public static Problem unknown(String option, String value, Collection<String> known) {
        String meant = Nearest.of(value, known).orElseGet(() -> String.join(", ", known));
        return usage("cli.bad-value-known", option, value, meant);
    }

    public static Problem refused(String key, Object... arguments) {
        return new Problem(Kind.REFUSED, key, arguments);
    }

    public Kind kind() {
        return kind;
    }

    /** The sentence in that language. */
    public String sentence(Wording wording) {
        return wording.text(key, arguments);
    }
}
