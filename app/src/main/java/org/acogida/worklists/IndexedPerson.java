package org.acogida.worklists;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.acogida.procedure.Birth;
import org.acogida.procedure.Person;

/**
 * A person as memory holds them, small, as there are a million: the name as it is searched, the days of birth as days since
 * 1970, and how new it is. The order is that of lists: by name as searched, then by case.
 *
 * @param version of the case when the person was last written
 */
@SuppressWarnings("ArrayRecordComponent") // nobody but this room sees it, and nobody writes into it
record IndexedPerson(
        UUID caseId, int version, byte[] searched, int earliest, int latest, String nationality, Person.Sex sex)
        implements Comparable<IndexedPerson> {

    /** In the place of a day of birth that nobody knows. */
    private static final int UNKNOWN = Integer.MIN_VALUE;

    private static final Comparator<IndexedPerson> ORDER = Comparator.comparing(
                    IndexedPerson::searched, Arrays::compareUnsigned)
            .thenComparing(IndexedPerson::caseId);

    static IndexedPerson of(UUID caseId, int version, PersonLine line) {
        return new IndexedPerson(
                caseId,
                version,
                SearchText.of(line.fullName()).getBytes(StandardCharsets.UTF_8),
                line.birth().map(birth -> (int) birth.earliest().toEpochDay()).orElse(UNKNOWN),
                line.birth().map(birth -> (int) birth.latest().toEpochDay()).orElse(UNKNOWN),
                line.nationality().intern(),
                line.sex());
    }

    Optional<Birth> birth() {
        return earliest == UNKNOWN
                ? Optional.empty()
                : Optional.of(new Birth(LocalDate.ofEpochDay(earliest), LocalDate.ofEpochDay(latest)));
    }

    List<String> words() {
        return SearchText.words(new String(searched, StandardCharsets.UTF_8));
    }

    boolean holdsAll(List<byte[]> parts) {
        return parts.stream().allMatch(this::holds);
    }

    private boolean holds(byte[] part) {
        int last = searched.length - part.length;
        for (int from = 0; from <= last; from++) {
            if (Arrays.equals(searched, from, from + part.length, part, 0, part.length)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public int compareTo(IndexedPerson other) {
        return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IndexedPerson of && of.caseId.equals(caseId) && of.version == version;
    }

    @Override
    public int hashCode() {
        return caseId.hashCode();
    }
}
