package org.acogida.reception;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The columns of a file of arrivals, each with its name in English and in Spanish; both may stand in a header. */
public enum Column {
    SOURCE("source", "fuente", true),
    REF("ref", "referencia", true),
    HOUSEHOLD("household", "familia", false),
    ROLE("role", "papel", false),
    ARRIVED_AT("arrived_at", "llegada", true),
    ENTERED_ON("entered_on", "entrada_al_pais", false),
    PLACE("place", "lugar", false),
    GIVEN_NAMES("given_names", "nombres", true),
    SURNAMES("surnames", "apellidos", true),
    SEX("sex", "sexo", false),
    BIRTH_DATE("birth_date", "fecha_nacimiento", false),
    BIRTH_YEAR("birth_year", "ano_nacimiento", false),
    NATIONALITY("nationality", "nacionalidad", false),
    LANGUAGES("languages", "idiomas", false),
    DOCUMENT_KIND("document_kind", "tipo_documento", false),
    DOCUMENT_NUMBER("document_number", "numero_documento", false),
    NEEDS("needs", "necesidades", false),
    WISH("wish", "deseo", false),
    ENTRY("entry", "forma_entrada", false),
    VALID_VISA("valid_visa", "visa_valida", false),
    FEAR("fear", "temor", false),
    UNACCOMPANIED("unaccompanied", "sin_acompanante", false),
    CLAIM("claim", "solicitud", false),
    CLAIMED_ON("claimed_on", "fecha_solicitud", false),
    CLAIM_MANNER("claim_manner", "forma_solicitud", false);

    private final String english;
    private final String spanish;
    private final boolean required;

    Column(String english, String spanish, boolean required) {
        this.english = english;
        this.spanish = spanish;
        this.required = required;
    }

    /** Its name in that language, {@code es} or {@code en}. */
    public String in(String language) {
        return language.equals("en") ? english : spanish;
    }

    /** Whether a header must have it; its cells may be blank where the row's other cells allow. */
    public boolean isRequired() {
        return required;
    }

    /** Its name in both languages. */
    String named() {
        return english + " (" + spanish + ")";
    }

    /** Those that a header must have and that are not there; a source may be said of the whole file instead. */
    static List<String> listMissing(Collection<Column> there, String source) {
        return Arrays.stream(values())
                .filter(column -> column.required && !there.contains(column))
                .filter(column -> column != SOURCE || source.isEmpty())
                .map(Column::named)
                .toList();
    }

    /** Whether its cells are days or moments. */
    boolean isDay() {
        return this == ARRIVED_AT || this == ENTERED_ON || this == BIRTH_DATE || this == CLAIMED_ON;
    }

    public static Optional<Column> find(String name) {
        String word = Vocabulary.normalise(name);
        return Arrays.stream(values())
                .filter(column -> column.english.equals(word) || column.spanish.equals(word))
                .findFirst();
    }

    public static List<String> names() {
        List<String> names = new ArrayList<>();
        for (Column column : values()) {
            names.add(column.english);
            names.add(column.spanish);
        }
        return names;
    }
}
