package org.acogida.web.places;

import java.util.List;
import org.acogida.sites.MeasuredSite;
import org.acogida.sites.SiteCount;

/**
 * The beds of a site as a bar, a thousand wide: taken, over what there is, reserved, free, out of use; and where the standard
 * and the emergency end.
 */
record BedBar(List<Part> parts, int standard, int emergency) {
    private static final int WIDE = 1_000;

    /** A stretch of the bar, of one kind: the name of its style. */
    record Part(String kind, int from, int width) {}

    static BedBar of(MeasuredSite site, SiteCount count) {
        int inUse = site.bedsInUse();
        int taken = Math.min(inUse, Math.max(count.people(), count.taken()));
        int over = Math.max(0, count.people() - inUse);
        int kept = Math.min(count.kept(), Math.max(0, inUse - taken));
        int[] amounts = {taken, over, kept, inUse - taken - kept, site.beds() - inUse};
        String[] kinds = {"taken", "over", "kept", "free", "out"};
        int whole = Math.max(1, site.beds() + over);
        Part[] parts = new Part[amounts.length];
        int before = 0;
        for (int i = 0; i < amounts.length; i++) {
            int from = scaled(before, whole);
            before += amounts[i];
            parts[i] = new Part(kinds[i], from, scaled(before, whole) - from);
        }
        return new BedBar(
                List.of(parts).stream().filter(part -> part.width() > 0).toList(),
                scaled(site.byStandard(), whole),
                scaled(site.inEmergency(), whole));
    }

    private static int scaled(int amount, int whole) {
        return Math.toIntExact((long) WIDE * amount / whole);
    }
}
