package org.acogida.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.acogida.places.SiteKind;
import org.acogida.postgres.TestDatabase;
import org.acogida.sites.MeasuredSite;
import org.acogida.sites.SitePlans;
import org.acogida.web.RunningApplication;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

class DemonstrationSitesTest {

    @Test
    void theFourSitesOfOctober2018AreOpenedOnce() {
        try (ConfigurableApplicationContext program = RunningApplication.on(TestDatabase.migrated())) {
            DemonstrationSites.addTo(program);
            List<MeasuredSite> first = program.getBean(SitePlans.class).list();
            DemonstrationSites.addTo(program);
            assertThat(program.getBean(SitePlans.class).list()).isEqualTo(first);
            assertThat(first)
                    .extracting(site -> site.site().kind())
                    .containsExactlyInAnyOrder(
                            SiteKind.STATION, SiteKind.PROVISIONAL, SiteKind.COMMUNITY, SiteKind.SHELTER);
            assertThat(beds(first, SiteKind.COMMUNITY)).isEqualTo(155);
            assertThat(beds(first, SiteKind.PROVISIONAL)).isEqualTo(1_200);
        }
    }

    private static int beds(List<MeasuredSite> sites, SiteKind kind) {
        return sites.stream()
                .filter(site -> site.site().kind() == kind)
                .mapToInt(MeasuredSite::beds)
                .sum();
    }
}
