package org.acogida.procedure;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.acogida.procedure.Event.AttachmentAdded;
import org.acogida.procedure.Event.ProfileRecorded;

/** What a registration asks of a person, stage by stage; which stage asks for what is data. */
public enum RegistrationItem {
    /** One name at least: many people have only one. */
    NAMES(person -> true),
    SEX(person -> true),
    BIRTH(person -> person.birth().isPresent()),
    NATIONALITY(person -> !person.nationality().equals("XXX")),
    ARRIVAL(person -> true),
    RELATION(person -> true),
    ORIGIN(person -> false),
    LOCATION(person -> false),
    CONTACT(person -> !person.contact().isBlank()),
    NEEDS(person -> !person.needs().isEmpty()),
    DOCUMENTS(person -> !person.documents().isEmpty()),
    PHOTO(person -> false),
    LANGUAGES(person -> !person.languages().isEmpty()),
    ETHNICITY(person -> false),
    EDUCATION(person -> false),
    OCCUPATION(person -> false);

    /** What an attached photograph is called, once such can be attached. */
    private static final String PHOTOGRAPH = "PHOTO";

    private final Predicate<Person> known;

    RegistrationItem(Predicate<Person> known) {
        this.known = known;
    }

    /** Whether it can be on record at all: photographs only once the program can attach some. */
    public boolean canBeRecorded() {
        return this != PHOTO
                || List.of(AttachmentKind.values()).stream()
                        .anyMatch(kind -> kind.name().equals(PHOTOGRAPH));
    }

    /** What is on record of somebody, or was asked about and there is nothing to tell. */
    public static Set<RegistrationItem> listKnown(Person person, List<Entry> entries) {
        Set<RegistrationItem> found = EnumSet.noneOf(RegistrationItem.class);
        for (RegistrationItem item : values()) {
            if (item.known.test(person)) {
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
                    && added.details().kind().name().equals(PHOTOGRAPH)) {
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
