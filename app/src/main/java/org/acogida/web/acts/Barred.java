package org.acogida.web.acts;

import java.util.Collection;
import java.util.List;
import org.acogida.rulebook.LawId;
import org.acogida.rulebook.Safeguard;
import org.acogida.web.Words;

/** Why an act cannot be done: the safeguard in a sentence, its article, and what can be done instead. */
public record Barred(
        String id, String title, String reason, String remedy, String article, boolean unsure, String law) {

    private static Barred of(Safeguard safeguard, LawId law, Words words) {
        return new Barred(
                safeguard.id(),
                words.law(safeguard.title()),
                words.law(safeguard.reason()),
                words.law(safeguard.remedy()),
                safeguard.source().norm(),
                safeguard.source().isUnsure(),
                law.value());
    }

    public static List<Barred> list(Collection<Safeguard> safeguards, LawId law, Words words) {
        return safeguards.stream().map(safeguard -> of(safeguard, law, words)).toList();
    }

    /** Whether an article says so, and not only the order of steps that every law file shares. */
    public boolean restsOnLaw() {
        return !article.equals("Acogida");
    }

    /** Where the law's page says it. */
    public String href() {
        return "/laws/" + law + "#safeguard-" + id;
    }
}
