package org.acogida.web.stays;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.acogida.procedure.BedId;
import org.acogida.procedure.SiteId;
import org.acogida.sites.SitePlan;
import org.acogida.sites.SitePlans;
import org.acogida.web.Words;
import org.acogida.web.form.Choice;
import org.acogida.web.places.PlaceWords;
import org.acogida.web.places.SiteNow;
import org.springframework.stereotype.Component;

/** What sites and their beds are called, and which beds can be chosen. */
@Component
class BedNames {
    private final SitePlans plans;

    BedNames(SitePlans plans) {
        this.plans = plans;
    }

    /** The name of a site; a dash of one that is not known. */
    String site(SiteId site) {
        return plans.find(site.value()).map(plan -> plan.site().name()).orElse("—");
    }

    /** "Families · Room 1, bed 4"; empty for a bed that the site does not have. */
    Optional<String> bed(SiteId site, BedId bed, Words words) {
        return plans.find(site.value()).flatMap(plan -> bed(plan, bed, words));
    }

    private static Optional<String> bed(SitePlan plan, BedId bed, Words words) {
        return plan.rooms().stream()
                .flatMap(room -> room.beds().stream()
                        .filter(one -> one.id().equals(bed.value()))
                        .map(one -> PlaceWords.bed(room, one.number(), words)))
                .findFirst();
    }

    /** The first free beds of each room, so many at most, after the one that was named. */
    List<Choice> listFree(SiteNow now, Optional<BedId> named, int most, Words words) {
        List<Choice> first = named.stream()
                .flatMap(bed -> bed(now.plan(), bed, words).stream().map(label -> choice(bed, label)))
                .toList();
        List<Choice> free = now.plan().rooms().stream()
                .flatMap(room -> room.beds().stream()
                        .filter(bed -> room.isInUse(bed) && now.find(bed).isEmpty())
                        .filter(bed -> named.filter(one -> one.value().equals(bed.id()))
                                .isEmpty())
                        .limit(most)
                        .map(bed -> choice(new BedId(bed.id()), PlaceWords.bed(room, bed.number(), words))))
                .toList();
        return Stream.concat(first.stream(), free.stream()).toList();
    }

    private static Choice choice(BedId bed, String label) {
        return new Choice(bed.toString(), label);
    }
}
