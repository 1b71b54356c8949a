package org.acogida.web.reception;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.acogida.matching.Lookalikes;
import org.acogida.matching.Matching;
import org.acogida.matching.PossibleMatch.Said;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Person;
import org.acogida.web.Here;
import org.acogida.web.form.Choice;
import org.acogida.web.form.Field;
import org.acogida.web.form.FieldView;
import org.acogida.web.form.Filled;
import org.springframework.stereotype.Component;

/**
 * The search without which nobody is registered: saving looks on file for everybody on the form, and whoever is like somebody
 * there is shown once. The form carries what was shown of each; it is saved once that is all there is.
 */
@Component
class ForcedSearch {
    /** What was shown of a person of the form. */
    static final String SHOWN = "shown";

    /** Why somebody is registered though somebody like them was shown. */
    static final String WHY = "notOnFile";

    private final Matching matching;
    private final FoundPeople people;

    ForcedSearch(Matching matching, FoundPeople people) {
        this.matching = matching;
        this.people = people;
    }

    /** Somebody of the form, and who on file may be the same person. */
    record Asked(String row, Lookalikes lookalikes) {
        /** What the form carries once this was shown. */
        private String proof() {
            return lookalikes.proof().toString();
        }

        private String field(String name) {
            return Family.prefix(row) + name;
        }
    }

    /** What the page asks of one of the form. */
    record Question(String row, String name, FoundPeople.Hits hits, FieldView why, String shownField, String shown) {}

    /** Everybody of the form who is like somebody on file. */
    List<Asked> search(List<Family.Arrival> arrivals) {
        Map<CaseId, Person> people = new LinkedHashMap<>();
        Map<CaseId, String> rows = new HashMap<>();
        for (Family.Arrival arrival : arrivals) {
            people.put(arrival.caseId(), arrival.register().person());
            rows.put(arrival.caseId(), arrival.row());
        }
        return matching.findLikely(people).stream()
                .map(one -> new Asked(rows.getOrDefault(one.registers(), ""), one))
                .toList();
    }

    /** Whether all of it was shown already, by what the form carries. */
    static boolean wasShown(List<Asked> asked, Filled filled) {
        return asked.stream().allMatch(one -> filled.value(one.field(SHOWN)).equals(one.proof()));
    }

    /** What the page asks. */
    List<Question> questions(List<Asked> asked, Filled filled, Here here) {
        return asked.stream()
                .map(one -> new Question(
                        one.row(),
                        one.lookalikes().person().fullName(),
                        people.show(here, one.lookalikes().cases()),
                        FieldView.list(List.of(why(one, here)), preset(one, filled, here), here.words())
                                .getFirst(),
                        one.field(SHOWN),
                        one.proof()))
                .toList();
    }

    private static Field why(Asked one, Here here) {
        List<Choice> choices = Choice.of("match-said", Said.values(), here.words());
        return Field.choice(WHY, choices).under(Family.prefix(one.row()));
    }

    /** Whoever goes on with one key says that they do not know. */
    private static Filled preset(Asked one, Filled filled, Here here) {
        return filled.is(one.field(WHY))
                ? filled
                : new Filled(Map.of(one.field(WHY), List.of(Said.UNSURE.name())), here.words());
    }

    /** Writes down, once they are registered, of whom somebody like them was shown. */
    void note(List<Asked> asked, Filled filled, Here here) {
        for (Asked one : asked) {
            Said said = filled.constant(one.field(WHY), Said.class).orElse(Said.UNSURE);
            matching.note(one.lookalikes(), here.officer().id(), said);
        }
    }
}
