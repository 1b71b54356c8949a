package org.acogida.sites;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.acogida.places.Appraisal;
import org.acogida.places.Level;
import org.acogida.places.Premises;
import org.acogida.places.Shortfall;
import org.acogida.places.Standard;

/**
 * A site and how many it takes in.
 *
 * @param beds that there are
 * @param outOfUse those of them that nobody is given
 * @param byStandard how many people it takes in as it should be
 * @param inEmergency how many while many come at once
 */
public record MeasuredSite(
        SitePlan plan, Standard standard, int beds, List<UUID> outOfUse, int byStandard, int inEmergency) {
    public MeasuredSite {
        outOfUse = List.copyOf(outOfUse);
    }

    public static MeasuredSite of(SitePlan plan, Standard standard) {
        Premises premises = plan.premises(Map.of());
        return new MeasuredSite(
                plan,
                standard,
                plan.beds(),
                plan.rooms().stream()
                        .flatMap(room -> room.beds().stream()
                                .filter(bed -> !room.isInUse(bed))
                                .map(SiteRoom.Bed::id))
                        .toList(),
                Appraisal.of(premises, standard, Level.NORMAL).capacity(),
                Appraisal.of(premises, standard, Level.EMERGENCY).capacity());
    }

    public Site site() {
        return plan.site();
    }

    public int bedsInUse() {
        return beds - outOfUse.size();
    }

    /** Beds for which nobody is there yet: whoever sleeps there without a bed of their own takes one, too. */
    public int free(SiteCount of) {
        return Math.max(0, bedsInUse() - Math.max(of.people(), of.taken()) - of.kept());
    }

    /** How many more people are there than it has beds in use. */
    public int over(SiteCount of) {
        return Math.max(0, of.people() - bedsInUse());
    }

    /** What its people lack in common, whoever sleeps in which room. */
    public List<Shortfall> listShortfalls(Level level, int people) {
        return Appraisal.of(new Premises(site().facilities(), List.of()), standard, level)
                .listShortfalls(people);
    }
}
