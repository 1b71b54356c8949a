package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.acogida.access.Role;
import org.acogida.casework.Answer;
import org.acogida.casework.Casework;
import org.acogida.casework.Coming;
import org.acogida.casework.Submission;
import org.acogida.clock.ProcedureClock;
import org.acogida.postgres.Reach;
import org.acogida.procedure.Birth;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Circumstances;
import org.acogida.procedure.Command.RecordStay;
import org.acogida.procedure.Command.RegisterArrival;
import org.acogida.procedure.Event.StayRecorded;
import org.acogida.procedure.HouseholdId;
import org.acogida.procedure.OfficerId;
import org.acogida.procedure.Person;
import org.acogida.procedure.SiteId;
import org.acogida.procedure.StayId;
import org.acogida.procedure.StayStep;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A proposal of beds: nobody has one by it before it is accepted, and then each family has all of theirs or none. */
class ProposalPagesTest {
    private static final int LOOKS = 2_000;

    /** A woman and her two children, or so many more, who came an hour ago. */
    private static List<CaseId> family(String surnames, int children) {
        HouseholdId household = new HouseholdId(UUID.randomUUID());
        List<CaseId> ids = new ArrayList<>();
        List<Submission> arrivals = new ArrayList<>();
        Instant at = RunningApplication.context().getBean(ProcedureClock.class).now();
        for (int i = 0; i <= children; i++) {
            ids.add(new CaseId(UUID.randomUUID()));
            Person person = new Person(
                    "Propuesta " + i,
                    surnames,
                    Person.Sex.F,
                    Optional.of(Birth.on(LocalDate.of(i == 0 ? 1985 : 2010, 3, 1 + i))),
                    "HND",
                    Set.of("es"),
                    List.of(),
                    Set.of(),
                    Optional.empty(),
                    "");
            Circumstances came = new Circumstances(
                    Circumstances.Wish.PROTECTION, Circumstances.Entry.AT_CROSSING, false, false, false, "");
            arrivals.add(submission(
                    ids.getLast(),
                    new RegisterArrival(
                            household,
                            at.minus(Duration.ofHours(1)),
                            person,
                            came,
                            i == 0 ? org.acogida.procedure.Role.HEAD : org.acogida.procedure.Role.CHILD)));
        }
        assertThat(casework().submitTogether(arrivals, Coming.THE_REST)).allMatch(Answer.Done.class::isInstance);
        return ids;
    }

    private static Casework casework() {
        return RunningApplication.context().getBean(Casework.class);
    }

    private static Submission submission(CaseId id, org.acogida.procedure.Command command) {
        return Submission.now(UUID.randomUUID(), id, new OfficerId(SomeCase.supervisor()), SomeCase.OFFICE, command);
    }

    private static String propose(SignedIn officer, UUID site) {
        HttpResponse<byte[]> asked = officer.post(
                "/places/propose",
                "/places/propose",
                Map.of("proposeSites", site.toString(), "proposeSince", "1", "proposeSeconds", "5"));
        assertThat(asked.statusCode()).isEqualTo(302);
        String location = asked.headers().firstValue("Location").orElseThrow();
        String address = location.substring(location.indexOf("/places/"));
        officer.post("/places/propose", address + "/stop", Map.of());
        for (int look = 0; look < LOOKS; look++) {
            if (officer.page(address).contains("nadie tiene cama por ella hasta que")) {
                return address;
            }
        }
        throw new AssertionError(officer.page(address));
    }

    private static List<String> states(List<CaseId> people) {
        return Reach.whole(() -> RunningApplication.context()
                .getBean(JdbcClient.class)
                .sql("select state || coalesce((select ' with a bed' from berth where stay = stay.id), '') from stay"
                        + " where case_id = any (?)")
                .param(people.stream().map(CaseId::value).toArray(UUID[]::new))
                .query(String.class)
                .list());
    }

    private static UUID gym(SignedIn station, String name, int beds) {
        UUID site = UUID.randomUUID();
        assertThat(station.post("/places/new", "/places", SitePagesTest.gymnasium(site, name, String.valueOf(beds)))
                        .statusCode())
                .isEqualTo(302);
        return site;
    }

    @Test
    void nobodyHasABedBeforeItIsAccepted() {
        try (SignedIn station = new SignedIn(Role.STATION);
                SignedIn supervisor = new SignedIn(Role.SUPERVISOR)) {
            UUID site = gym(station, "Gimnasio de la propuesta", 400);
            List<CaseId> first = family("Primera Espera", 2);
            List<CaseId> staying = family("Ya Alojada", 1);
            assertThat(casework()
                            .submit(submission(
                                    staying.getFirst(),
                                    new RecordStay(
                                            new StayId(UUID.randomUUID()),
                                            StayStep.FOUND,
                                            new SiteId(site),
                                            Optional.empty(),
                                            Optional.empty(),
                                            new StayRecorded.Details("", "")))))
                    .isInstanceOf(Answer.Done.class);
            String address = propose(supervisor, site);
            assertThat(states(first)).isEmpty();
            String household = household(first);
            String page = whole(supervisor, address);
            assertThat(page)
                    .contains("value=\"" + household + "\" checked")
                    .contains("Gimnasio de la propuesta")
                    .doesNotContain(household(staying));
            assertThat(supervisor
                            .post(
                                    address,
                                    address + "/accept",
                                    Map.of("family", household, "keptUntil", "2018-10-01T12:00"))
                            .statusCode())
                    .isEqualTo(422);
            assertThat(states(first)).isEmpty();
            for (int time = 0; time < 2; time++) {
                assertThat(supervisor
                                .post(
                                        address,
                                        address + "/accept",
                                        Map.of("family", household, "keptUntil", "2030-10-01T12:00"))
                                .statusCode())
                        .isEqualTo(302);
            }
            assertThat(states(first)).containsOnly("RESERVED with a bed").hasSize(3);
            assertThat(whole(supervisor, address)).doesNotContain("value=\"" + household + "\" checked");
        }
    }

    @Test
    void aFamilyWhoseBedIsGoneMeanwhileHasNoneAndItIsSaidWhy() {
        try (SignedIn station = new SignedIn(Role.STATION);
                SignedIn supervisor = new SignedIn(Role.SUPERVISOR)) {
            UUID site = gym(station, "Gimnasio que se cierra", 300);
            List<CaseId> waiting = family("Segunda Espera", 1);
            String address = propose(supervisor, site);
            station.post("/places/" + site + "/shut", "/places/" + site + "/shut", Map.of("siteNote", "goteras"));
            supervisor.post(address, address + "/accept", Map.of("all", "yes", "keptUntil", "2030-10-01T12:00"));
            assertThat(states(waiting)).isEmpty();
            assertThat(whole(supervisor, address)).contains("está cerrado y no recibe a nadie");
        }
    }

    @Test
    void whoMayNotRecordStaysIsNotShownTheWayAndOthersProposalsAreNotShown() {
        try (SignedIn station = new SignedIn(Role.STATION);
                SignedIn legal = new SignedIn(Role.LEGAL);
                SignedIn supervisor = new SignedIn(Role.SUPERVISOR)) {
            assertThat(legal.get("/places/propose").statusCode()).isEqualTo(403);
            assertThat(legal.page("/places")).doesNotContain("/places/propose");
            assertThat(supervisor.page("/places")).contains("/places/propose");
            UUID site = gym(station, "Gimnasio ajeno", 10);
            String address = propose(supervisor, site);
            assertThat(station.get(address).headers().firstValue("Location").orElseThrow())
                    .endsWith("/places/propose?gone");
            assertThat(station.page("/places/propose?gone")).contains("Esa propuesta ya no se recuerda");
            HttpResponse<byte[]> none = supervisor.post(
                    "/places/propose", "/places/propose", Map.of("proposeSince", "1", "proposeSeconds", "5"));
            assertThat(none.statusCode()).isEqualTo(422);
            assertThat(new String(none.body(), StandardCharsets.UTF_8)).contains("En qué lugares");
        }
    }

    private static String household(List<CaseId> family) {
        return casework()
                .find(family.getFirst())
                .orElseThrow()
                .household()
                .orElseThrow()
                .toString();
    }

    /** All pages of a proposal. */
    private static String whole(SignedIn officer, String address) {
        StringBuilder all = new StringBuilder();
        int from = 0;
        String page = officer.page(address);
        while (page.contains("from=" + (from + 20))) {
            all.append(page);
            from += 20;
            page = officer.page(address + "?from=" + from);
        }
        return all.append(page).toString();
    }
}
