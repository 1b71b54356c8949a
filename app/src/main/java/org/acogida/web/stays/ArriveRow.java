package org.acogida.web.stays;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.acogida.web.Here;
import org.acogida.web.Words;
import org.acogida.web.acts.Barred;
import org.acogida.web.clocks.Offer;

/**
 * One of a family as the form shows them.
 *
 * @param where where they stay now, in a sentence; empty where that is not known
 * @param stay the stay that a reservation here began; empty where there is none
 * @param hereHref the stay that they have here already; empty where they are not
 * @param barred what the law says against their coming to a closed site
 * @param offers what it offers in place of one
 */
record ArriveRow(
        String id,
        String name,
        String role,
        List<String> about,
        String where,
        String stay,
        String hereHref,
        boolean ticked,
        List<Barred> barred,
        List<Offer> offers) {

    static ArriveRow of(Comer comer, ArriveForm form, Set<String> ticked, List<Barred> barred, BedNames names) {
        Words words = form.here().words();
        String where = comer.findHere(form.siteId())
                .map(stay -> words.text(
                        "arrive.here-already",
                        words.moment(stay.from()),
                        stay.bed()
                                .flatMap(bed -> names.bed(stay.site(), bed, words))
                                .orElseGet(() -> words.text("stay.no-bed"))))
                .or(() -> comer.findElsewhere(form.siteId())
                        .map(stay -> words.text("arrive.elsewhere", names.site(stay.site()))))
                .or(() -> comer.findReserved(form.siteId())
                        .map(stay -> words.text(
                                "arrive.reserved",
                                stay.bed()
                                        .flatMap(bed -> names.bed(stay.site(), bed, words))
                                        .orElse("—"))))
                .orElse("");
        return new ArriveRow(
                comer.id().toString(),
                comer.seen().person(),
                words.of("household-role", comer.summary().role()),
                about(comer, form.here()),
                where,
                comer.findReserved(form.siteId())
                        .map(stay -> stay.id().toString())
                        .orElse(""),
                comer.findHere(form.siteId()).map(stay -> "/stays/" + stay.id()).orElse(""),
                ticked.contains(comer.id().toString()),
                barred,
                comer.file()
                        .filter(file -> !file.held())
                        .map(file -> Offer.list(file, form.here()))
                        .orElse(List.of()));
    }

    /** The age first, which beds are given by. */
    private static List<String> about(Comer comer, Here here) {
        LocalDate today = here.context().today();
        Stream<String> age = comer.summary().birth().filter(_ -> comer.seen().open()).stream()
                .map(birth -> here.words()
                        .text("age.years", birth.latest().until(today).getYears()));
        return Stream.concat(age, comer.seen().about().stream()).toList();
    }
}
