package org.acogida.procedure;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.acogida.procedure.Event.AttachmentAdded;
import org.acogida.procedure.Event.ProfileRecorded;

/** What a registration asks of a person, stage by stage; which stage asks for what is data. */
public enum RegistrationItem {
    /** One name at least: many people have only one. */
    NAMES,
    SEX,
    BIRTH,
    NATIONALITY,
    ARRIVAL,
    RELATION,
    ORIGIN,
    LOCATION,
    CONTACT,
    NEEDS,
    DOCUMENTS,
    PHOTO,
    LANGUAGES,
    ETHNICITY,
    EDUCATION,
    OCCUPATION;

    private static final String UNKNOWN_NATIONALITY = "XXX";

    /** Whether the record of every person tells it, as far as it was said. */
    private boolean isTold(Person person) {
        return switch (this) {
            case NAMES, SEX, ARRIVAL, RELATION -> true;
            case BIRTH -> person.birth().isPresent();
            case NATIONALITY -> !person.nationality().equals(UNKNOWN_NATIONALITY);
            case CONTACT -> !person.contact().isBlank();
            case NEEDS -> !person.needs().isEmpty();
            case DOCUMENTS -> !person.documents().isEmpty();
            case LANGUAGES -> !person.languages().isEmpty();
            case ORIGIN, LOCATION, PHOTO, ETHNICITY, EDUCATION, OCCUPATION -> false;
        };
    }

    /** What is on record of somebody, or was asked about and there is nothing to tell. */
    public static Set<RegistrationItem> listKnown(Person person, List<Entry> entries) {
        Set<RegistrationItem> found = EnumSet.noneOf(RegistrationItem.class);
        for (RegistrationItem item : values()) {
            if (item.isTold(person)) {
                found.add(item);
            }
        }
        for (Entry entry : entries) {
            if (entry.event() instanceof ProfileRecorded(ProfileRecorded.Details told)) {
                add(found, ORIGIN, told.origin());
                add(found, LOCATION, told.location());
                add(found, ETHNICITY, told.ethnicity());
                add(found, EDUCATION, told.education());
                add(found, OCCUPATION, told.occupation());
                found.addAll(told.nothingToTell());
            }
            if (entry.event() instanceof AttachmentAdded added
                    && added.details().purpose().equals(Optional.of(AttachmentPurpose.PORTRAIT))) {
                found.add(PHOTO);
            }
        }
        return found;
    }

    private static void add(Set<RegistrationItem> found, RegistrationItem item, Optional<String> told) {
        if (told.isPresent()) {
            found.add(item);
        }
    }
}
