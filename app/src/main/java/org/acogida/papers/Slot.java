package org.acogida.papers;

import java.util.Arrays;
import java.util.Optional;

/** A place in a paper's text that is filled from the case, spelled in braces: {@code {persona}}. */
public enum Slot {
    PERSON("persona"),
    FILE("expediente"),
    OFFICE("oficina"),
    FILED("presentada"),
    SHIELD("proteccion"),
    ENTERED("entrada"),
    LANGUAGES("lenguas"),
    PATHWAY("via"),
    REASON("motivo"),
    ARTICLE("articulo"),
    INTERVIEW("cita"),
    PLACE("lugar"),
    NOTE("nota"),
    CLOCK("plazo"),
    DUE_BEFORE("vencia"),
    DUE("vence"),
    EXPLANATION("explicacion"),
    OUTCOME("resultado"),
    GROUND("supuesto"),
    REASONS("razones"),
    COMPLEMENTARY("complementaria"),
    REVIEW_LENGTH("recurso"),
    REVIEW_DUE("recurso-hasta"),
    SERVED("notificada"),
    LANGUAGE("lengua"),
    INTERPRETER("interprete"),
    PROOF("prueba"),
    SIGN_IN("firma");

    private final String word;

    Slot(String word) {
        this.word = word;
    }

    /** The word between the braces. */
    public String word() {
        return word;
    }

    static Optional<Slot> find(String word) {
        return Arrays.stream(values()).filter(slot -> slot.word.equals(word)).findFirst();
    }

    @Override
    public String toString() {
        return "{" + word + "}";
    }
}
