package org.acogida.procedure;

import java.util.Optional;

/** What is on record of a person and of how they came: what is corrected as one, and compared field by field. */
public record RecordedPerson(Person person, Circumstances circumstances) {

    /** As a case stands; empty where nobody is registered. */
    public static Optional<RecordedPerson> of(CaseState state) {
        return state.person().map(person -> new RecordedPerson(person, state.circumstances()));
    }
}
