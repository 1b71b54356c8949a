package org.acogida.web.places;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.acogida.places.Measure;
import org.acogida.places.Shortfall;
import org.acogida.places.Standard;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Person;
import org.acogida.rulebook.OfficeId;
import org.acogida.sites.SiteRoom;
import org.acogida.web.Here;
import org.acogida.web.Words;
import org.acogida.web.form.Choice;

/** Places in the words of a page. */
public record PlaceWords(Here here) {

    Words words() {
        return here.words();
    }

    String office(OfficeId id) {
        return here.context().calendars().getOffice(id).name();
    }

    /** The offices there are, by name. */
    List<Choice> offices() {
        return Choice.ofOffices(here.context().calendars().listOffices());
    }

    /** "Families · Room 1, bed 4". */
    public static String bed(SiteRoom room, int number, Words words) {
        return words.text("place.bed", room.unit() + " · " + room.name(), number);
    }

    /** The name of somebody who stays at a site, or that the program has none of them. */
    String name(Optional<CaseState> person) {
        return person.flatMap(CaseState::person).map(Person::fullName).orElseGet(() -> words().text("roll.nobody"));
    }

    /** "4 of 10 toilets for 200 people", with the room before it where it is one's. */
    String shortfall(Shortfall of) {
        String said = words().text(
                        "shortfall." + of.measure(), amount(of.has()), amount(of.asked()), words().number(of.people()));
        return of.room().map(room -> words().text("shortfall.room", room, said)).orElse(said);
    }

    String amount(BigDecimal amount) {
        NumberFormat format = NumberFormat.getNumberInstance(words().locale());
        format.setMaximumFractionDigits(2);
        return format.format(amount);
    }

    /** What nobody counted, as a list: "toilets, taps"; empty for nothing. */
    String uncounted(Set<Measure> measures) {
        return String.join(
                ", ",
                measures.stream().map(measure -> words().of("measure", measure)).toList());
    }

    /** By which standard, and from which sources. */
    String standard(Standard standard) {
        return words().law(standard.title());
    }
}
