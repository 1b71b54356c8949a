package org.acogida.procedure;

/**
 * What a person agreed to that others learn of their case (LRPCAP 10), and how it is shown. It holds for one purpose, until
 * it ends or is taken back.
 *
 * @param words the person's own, or what was written down of them
 * @param purpose what it is for; it covers nothing else
 * @param asked where the person read or heard what was asked
 * @param language in which it was asked, as a BCP 47 tag
 */
public record Consent(String words, Given given, String purpose, Asked asked, String language) implements Personal {

    /** How it was given. */
    public enum Given {
        ORAL,
        WRITTEN,
        THUMBPRINT
    }

    /** Where it was asked: before the person's own eyes, or by somebody else's mouth alone. */
    public enum Asked {
        OWN_SCREEN,
        OWN_PAPER,
        SPOKEN
    }

    public Consent {
        if (words.isBlank() || purpose.isBlank()) {
            throw new IllegalArgumentException(
                    "consent: words or purpose are empty; write the person's own words, and what they agreed to");
        }
    }

    /** Whether the person had it before their own eyes, in a language they understand. */
    public boolean isAskedOf(Person person) {
        return asked != Asked.SPOKEN && person.understands(language);
    }
}
