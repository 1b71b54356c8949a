package org.acogida.participants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.acogida.procedure.OrganisationId;
import org.junit.jupiter.api.Test;

class OrganisationsTest {
    private static final String HEAD = "id, kind, es, en\n";

    @Test
    void thereIsOneOfEachKind() {
        assertThat(Organisations.list()).extracting(Organisation::kind).contains(Organisation.Kind.values());
        assertThat(Organisations.find(new OrganisationId("unhcr")))
                .map(Organisation::kind)
                .contains(Organisation.Kind.UNHCR);
        assertThat(Organisations.find(new OrganisationId("none"))).isEmpty();
    }

    /** I6: nothing reaches the state of origin, so none can be named. */
    @Test
    void noneIsAStateOrItsConsulate() {
        assertThat(Arrays.stream(Organisation.class.getRecordComponents()).map(component -> component.getName()))
                .containsExactly("id", "kind", "name");
        Set<String> countries = Arrays.stream(Locale.getISOCountries())
                .flatMap(country -> List.of(Locale.of("es"), Locale.ENGLISH).stream()
                        .map(language -> plain(Locale.of("", country).getDisplayCountry(language))))
                .collect(Collectors.toSet());
        for (Organisation organisation : Organisations.list()) {
            for (String name :
                    List.of(organisation.name().es(), organisation.name().en())) {
                assertThat(plain(name)).doesNotContainPattern("consul|embass|embaj|embajada|legation|foreign ministry");
                assertThat(countries)
                        .as(name)
                        .noneMatch(country -> (" " + plain(name) + " ").contains(" " + country + " "));
            }
        }
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    @Test
    void aFileWithFaultsIsRefusedWithWhatToDo() {
        assertRefused("id, kind, es, en, country\n", "the first line must be 'id, kind, es, en'");
        assertRefused("", "the first line must be");
        assertRefused(HEAD + "unhcr, unhcr, ACNUR\n", "has not four fields");
        assertRefused(HEAD + "honduras, consulate, Consulado, Consulate\n", "'consulate' is no kind");
        assertRefused(HEAD + "a, shelter, A, A\na, shelter, B, B\n", "'a' is given twice");
        assertRefused(HEAD + "A B, shelter, A, A\n", "organisation 'A B'");
    }

    private static void assertRefused(String csv, String... says) {
        assertThatThrownBy(() -> Organisations.read(csv)).hasMessageContainingAll(says);
    }
}
