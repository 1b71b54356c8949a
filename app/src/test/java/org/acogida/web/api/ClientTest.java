package org.acogida.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.acogida.access.Role;
import org.acogida.access.Scope;
import org.acogida.client.ApiClient;
import org.acogida.client.ApiException;
import org.acogida.client.ApiResponse;
import org.acogida.client.api.ActsApi;
import org.acogida.client.api.CasesApi;
import org.acogida.client.api.WorklistApi;
import org.acogida.client.model.Circumstances;
import org.acogida.client.model.CircumstancesEntry;
import org.acogida.client.model.CircumstancesWish;
import org.acogida.client.model.Done;
import org.acogida.client.model.Family;
import org.acogida.client.model.FamilyMember;
import org.acogida.client.model.FearAnswer;
import org.acogida.client.model.FileClaim;
import org.acogida.client.model.FileClaimAct;
import org.acogida.client.model.Manner;
import org.acogida.client.model.Person;
import org.acogida.client.model.PersonSex;
import org.acogida.client.model.Problem;
import org.acogida.client.model.RecordFear;
import org.acogida.client.model.RecordFearAct;
import org.acogida.client.model.RegisterArrival;
import org.acogida.client.model.RegisterArrivalAct;
import org.acogida.client.model.SeenPerson;
import org.acogida.client.model.Step;
import org.acogida.client.model.StepAct;
import org.acogida.client.model.WholeCase;
import org.acogida.client.model.WorkPage;
import org.acogida.web.RunningApplication;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A day of a program that knows nothing but the document: its client is generated from it. */
class ClientTest {
    private static final OffsetDateTime CAME = OffsetDateTime.parse("2018-10-18T15:00:00Z");

    private final String surname = "Cliente" + UUID.randomUUID().toString().substring(0, 8);
    private final UUID mother = UUID.randomUUID();
    private final UUID child = UUID.randomUUID();
    private final ApiClient client = client();
    private final ActsApi acts = new ActsApi(client);
    private final CasesApi cases = new CasesApi(client);

    private static ApiClient client() {
        ApiClient client = new ApiClient();
        client.updateBaseUri(RunningApplication.at(Route.ROOT).toString());
        String token = Program.token(Role.SUPERVISOR, Set.of(Scope.values()));
        client.setRequestInterceptor(
                request -> request.header("Authorization", "Bearer " + token).header("Accept-Language", "en"));
        return client;
    }

    @BeforeEach
    void registerAFamily() throws ApiException {
        UUID household = UUID.randomUUID();
        Family family = new Family()
                .addMembersItem(member(mother, household, "Rosa", org.acogida.client.model.Role.HEAD))
                .addMembersItem(member(child, household, "Luis", org.acogida.client.model.Role.RELATIVE));
        assertThat(acts.registerFamily(family, null).getMembers())
                .extracting(Done::getCase)
                .containsExactly(mother, child);
    }

    private FamilyMember member(UUID id, UUID household, String name, org.acogida.client.model.Role role) {
        Person person = new Person()
                .givenNames(name)
                .surnames(surname)
                .sex(PersonSex.F)
                .nationality("HND")
                .languages(Set.of("es"))
                .documents(List.of())
                .needs(Set.of())
                .contact("");
        Circumstances circumstances = new Circumstances()
                .wish(CircumstancesWish.PROTECTION)
                .entry(CircumstancesEntry.AT_CROSSING)
                .validVisa(false)
                .unaccompanied(false)
                .crossing("Rodolfo Robles");
        return new FamilyMember()
                ._case(id)
                .registration(new RegisterArrivalAct()
                        .commandId(UUID.randomUUID())
                        .details(new RegisterArrival()
                                .household(household)
                                .enteredAt(CAME)
                                .person(person)
                                .circumstances(circumstances)
                                .role(role)))
                .fear(new RecordFearAct()
                        .commandId(UUID.randomUUID())
                        .details(new RecordFear().answer(FearAnswer.YES).words("")));
    }

    private static FileClaimAct claim() {
        return new FileClaimAct()
                .commandId(UUID.randomUUID())
                .details(new FileClaim().manner(Manner.WRITTEN).statement("Tengo miedo de volver."));
    }

    @Test
    void aCommandSentTwiceHasOneEffect() throws ApiException {
        FileClaimAct claim = claim();
        Done first = acts.fileClaim(mother, claim, null);
        Done again = acts.fileClaim(mother, claim, null);
        assertThat(first.getReplayed()).isFalse();
        assertThat(again.getReplayed()).isTrue();
        assertThat(again.getVersion()).isEqualTo(first.getVersion());
    }

    @Test
    void aCaseIsReadAgainOnlyWhereItChanged() throws ApiException {
        ApiResponse<WholeCase> read = cases.readCaseWithHttpInfo(mother, null);
        assertThat(read.getData().getState().getPerson())
                .extracting(SeenPerson::getSurnames)
                .isEqualTo(surname);
        assertThat(read.getData().getEvents()).isNotEmpty();
        String tag = read.getHeaders().getOrDefault("etag", List.of()).getFirst();
        ApiException same = catchThrowableOfType(ApiException.class, () -> cases.readCase(mother, tag));
        assertThat(same.getCode()).isEqualTo(304);
        acts.fileClaim(mother, claim(), tag);
        assertThat(cases.readCase(mother, tag).getState().getClaim())
                .isEqualTo(org.acogida.client.model.ClaimStatus.STANDS);
        ApiException stale = catchThrowableOfType(ApiException.class, () -> acts.fileClaim(mother, claim(), tag));
        assertThat(stale.getCode()).isEqualTo(412);
    }

    @Test
    void aRefusalIsToldWithItsArticleAndRemedy() throws Exception {
        acts.fileClaim(mother, claim(), null);
        StepAct step = new StepAct().commandId(UUID.randomUUID()).details(new Step().note(""));
        ApiException refused = catchThrowableOfType(ApiException.class, () -> acts.notifyConsulate(mother, step, null));
        assertThat(refused.getCode()).isEqualTo(409);
        Problem problem = client.getObjectMapper().readValue(refused.getResponseBody(), Problem.class);
        assertThat(problem.getTitle()).isEqualTo("The law refuses it");
        assertThat(problem.getSafeguards()).isNotEmpty().allSatisfy(bar -> {
            assertThat(bar.getArticle()).isNotBlank();
            assertThat(bar.getRemedy()).isNotBlank();
        });
    }

    @Test
    void theWorklistIsReadPageByPage() throws ApiException {
        acts.fileClaim(mother, claim(), null);
        acts.fileClaim(child, claim(), null);
        WorklistApi worklist = new WorklistApi(client);
        Set<UUID> seen = new HashSet<>();
        @Nullable String cursor = null;
        int pages = 0;
        do {
            WorkPage page = worklist.listTasks(cursor, 1, surname, null, null, null, null, null, null, null, null);
            page.getItems().forEach(item -> seen.add(item.getCase()));
            cursor = page.getNext();
            pages++;
        } while (cursor != null);
        assertThat(seen).containsExactlyInAnyOrder(mother, child);
        assertThat(pages).isGreaterThan(1);
    }
}
