package org.acogida.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.acogida.clock.ProcedureClock;
import org.acogida.places.SiteKind;
import org.acogida.postgres.Reach;
import org.acogida.postgres.TestDatabase;
import org.acogida.sites.MeasuredSite;
import org.acogida.sites.Occupancy;
import org.acogida.sites.SiteCount;
import org.acogida.sites.SitePlans;
import org.acogida.web.RunningApplication;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

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
            assertPeopleSleepThere(program, first);
        }
    }

    /** Two hundred and one in a gymnasium of 155, families among them; at the shelter a family is out, and one is absent. */
    private static void assertPeopleSleepThere(ConfigurableApplicationContext program, List<MeasuredSite> sites) {
        Instant now = program.getBean(ProcedureClock.class).now();
        Map<UUID, SiteCount> counts = program.getBean(Occupancy.class)
                .count(sites.stream().flatMap(site -> site.outOfUse().stream()).toList(), now);
        assertThat(count(counts, sites, SiteKind.COMMUNITY).people()).isEqualTo(201);
        assertThat(count(counts, sites, SiteKind.COMMUNITY).taken()).isEqualTo(155);
        SiteCount shelter = count(counts, sites, SiteKind.SHELTER);
        assertThat(shelter.people()).isEqualTo(28);
        assertThat(shelter.taken()).isGreaterThan(20);
        JdbcTemplate database = program.getBean(JdbcTemplate.class);
        Reach.whole(() -> {
            assertThat(database.queryForList("select distinct state from stay", String.class))
                    .containsExactlyInAnyOrder("HERE", "ON_LEAVE", "ABSENT");
            assertThat(database.queryForObject("select min(due_day) from work_item", LocalDate.class))
                    .as("nothing of them is due while the walk is made")
                    .isAfter(LocalDate.of(2018, 11, 30));
        });
    }

    private static SiteCount count(Map<UUID, SiteCount> counts, List<MeasuredSite> sites, SiteKind kind) {
        return sites.stream()
                .filter(site -> site.site().kind() == kind)
                .map(site -> counts.getOrDefault(site.site().id(), SiteCount.NOBODY))
                .findFirst()
                .orElseThrow();
    }

    private static int beds(List<MeasuredSite> sites, SiteKind kind) {
        return sites.stream()
                .filter(site -> site.site().kind() == kind)
                .mapToInt(MeasuredSite::beds)
                .sum();
    }
}
