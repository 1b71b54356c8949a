package org.acogida.web.cases;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acogida.journal.StoredEntry;
import org.acogida.procedure.Event.CounselRecorded;
import org.acogida.web.Words;
import org.acogida.web.people.Languages;

/** One line of the log of legal counsel: when, what came of it, how long and in which language. */
record CounselLine(String at, String what, String about) {

    /** Those of a case, the latest first. */
    static List<CounselLine> list(List<StoredEntry> history, Words words) {
        return history.stream()
                .map(stored -> stored.entry().event())
                .filter(CounselRecorded.class::isInstance)
                .map(CounselRecorded.class::cast)
                .sorted(Comparator.comparing(CounselRecorded::happenedAt).reversed())
                .map(event -> of(event, words))
                .toList();
    }

    private static CounselLine of(CounselRecorded event, Words words) {
        return new CounselLine(
                words.moment(event.happenedAt()),
                words.of("counsel", event.details().access()),
                parts(event.details(), words).stream().map(Part::text).collect(Collectors.joining(" · ")));
    }

    /** How long and in which language, as far as either is known. */
    static List<Part> parts(CounselRecorded.Details details, Words words) {
        Stream<Part> minutes = details.minutes() == 0
                ? Stream.empty()
                : Stream.of(
                        new Part(words.text("field.counselMinutes"), words.text("counsel.minutes", details.minutes())));
        Stream<Part> language = details.language().isBlank()
                ? Stream.empty()
                : Stream.of(
                        new Part(words.text("field.language"), new Languages(words).names(Set.of(details.language()))));
        return Stream.concat(minutes, language).toList();
    }
}
