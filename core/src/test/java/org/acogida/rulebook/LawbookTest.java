package org.acogida.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.acogida.generators.LawDraft;
import org.acogida.generators.Sample;
import org.acogida.generators.SampleLaws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LawbookTest {
    private static final Lawbook LAWS = SampleLaws.LAWS;

    private static LawDraft law(String id, String from, String to) {
        return SampleLaws.statute(id, from, to);
    }

    @ParameterizedTest
    @CsvSource({
        "2017-12-31,",
        "2018-01-01, statute",
        "2018-10-16, statute",
        "2018-10-17, announced",
        "2019-01-16, announced",
        "2019-01-17, statute",
        "2020-11-10, statute",
        "2020-11-11, children",
        "2023-03-14, children",
        "2023-03-15, hours",
        "2070-01-01,"
    })
    void aProfileGovernsWhileItIsInForceAndElseTheStatute(LocalDate day, String law) {
        assertThat(LAWS.findInForce("mx", day).map(l -> l.id().value())).isEqualTo(Optional.ofNullable(law));
    }

    @Test
    void aProfileGovernsWhicheverBeganFirst() {
        Lawbook book = Lawbook.of(List.of(
                law("profile", "2018-01-01", "2018-12-31").over("b").law(),
                law("b", "2018-06-01", "2019-12-31").law()));
        assertThat(book.getInForce("mx", LocalDate.of(2018, 7, 1)).id()).isEqualTo(new LawId("profile"));
        Lawbook sameDay = Lawbook.of(List.of(
                law("a-profile", "2018-01-01", "2018-12-31").over("b").law(),
                law("b", "2018-01-01", "2019-12-31").law()));
        assertThat(sameDay.getInForce("mx", LocalDate.of(2018, 7, 1)).id()).isEqualTo(new LawId("a-profile"));
    }

    @Test
    void anotherCountrysLawDoesNotGovern() {
        assertThat(LAWS.findInForce("gt", LocalDate.of(2018, 10, 19))).isEmpty();
        assertThatThrownBy(() -> LAWS.getInForce("gt", LocalDate.of(2018, 10, 19)))
                .hasMessageContaining("no law of gt is in force on 2018-10-19");
        assertThat(LAWS.getInForce("mx", LocalDate.of(2018, 1, 1)).id()).isEqualTo(new LawId("statute"));
    }

    @Test
    void twoLawsOfOneKindAreNotInForceOnOneDay() {
        assertThatThrownBy(() -> Lawbook.of(List.of(
                        law("a", "2018-01-01", "2018-12-31").law(),
                        law("b", "2018-12-31", "2019-12-31").law())))
                .hasMessageContaining("laws a and b are in force on the same days");
        assertThatThrownBy(() -> Lawbook.of(List.of(
                        law("b", "2018-01-01", "2018-12-31").law(),
                        law("a", "2018-12-31", "2019-12-31").law())))
                .hasMessageContaining("laws a and b");
        assertThat(Lawbook.of(List.of(
                                law("a", "2018-01-01", "2018-12-31").law(),
                                law("b", "2019-01-01", "2019-12-31").law()))
                        .list())
                .hasSize(2);
        assertThat(Lawbook.of(List.of(
                                law("a", "2018-01-01", "2018-12-31").law(),
                                law("b", "2018-01-01", "2018-12-31")
                                        .country("gt")
                                        .law()))
                        .list())
                .hasSize(2);
    }

    @Test
    void oneLawIsGivenOnce() {
        Law law = law("a", "2018-01-01", "2018-12-31").law();
        assertThatThrownBy(() -> Lawbook.of(List.of(law, law))).hasMessageContaining("law a: given twice");
    }

    @Test
    void aLawIsFoundById() {
        assertThat(LAWS.find(new LawId("hours"))).isPresent();
        assertThat(LAWS.find(new LawId("none"))).isEmpty();
        assertThat(LAWS.get(new LawId("hours")).id()).isEqualTo(new LawId("hours"));
        assertThatThrownBy(() -> LAWS.get(new LawId("none")))
                .hasMessageContaining("law none: unknown; there are [announced, children, hours, statute]");
        assertThat(LAWS.list())
                .extracting(law -> law.id().value())
                .containsExactly("announced", "children", "hours", "statute");
    }

    @Test
    void lawsToComeAreListedNearestFirst() {
        assertThat(LAWS.listAfter("mx", LocalDate.of(2018, 10, 16)))
                .extracting(law -> law.id().value())
                .containsExactly("announced", "children", "hours");
        assertThat(LAWS.listAfter("mx", LocalDate.of(2018, 10, 17)))
                .extracting(law -> law.id().value())
                .containsExactly("children", "hours");
        assertThat(LAWS.listAfter("mx", LocalDate.of(2023, 3, 15))).isEmpty();
        assertThat(LAWS.listAfter("gt", LocalDate.of(2018, 1, 1))).isEmpty();
    }

    @Test
    void oneLawGovernsAfterAnother() {
        assertThat(LAWS.listReigns("mx", LocalDate.of(2018, 10, 19)))
                .extracting(reign -> reign.law().id() + " " + reign.from() + " "
                        + reign.to().map(LocalDate::toString).orElse("open"))
                .containsExactly(
                        "announced 2018-10-19 2019-01-16",
                        "statute 2019-01-17 2020-11-10",
                        "children 2020-11-11 2023-03-14",
                        "hours 2023-03-15 open");
        assertThat(LAWS.listReigns("mx", LocalDate.of(2024, 1, 1)))
                .containsExactly(
                        new Lawbook.Reign(LAWS.get(new LawId("hours")), LocalDate.of(2024, 1, 1), Optional.empty()));
    }

    @Test
    void daysUnderNoLawAreLeftOut() {
        Lawbook book = Lawbook.of(List.of(law("a", "2018-01-01", "2018-12-31").law()));
        assertThat(book.listReigns("mx", LocalDate.of(2017, 6, 1)))
                .extracting(reign -> reign.from() + ".." + reign.to().orElseThrow())
                .containsExactly("2018-01-01..2018-12-31");
        assertThat(book.listReigns("mx", LocalDate.of(2019, 6, 1))).isEmpty();
        assertThat(book.listReigns("gt", LocalDate.of(2018, 6, 1))).isEmpty();
    }

    private static Transition cut(String clock) {
        return new Transition(
                Set.of(new ClockName(clock)), new ClockName("presentation"), Sample.text("cut"), Sample.CITED);
    }

    @Test
    void aTransitionShortensNoTimeOfThePerson() {
        Law statute = law("a", "2018-01-01", "2018-12-31").law();
        Law cuts =
                law("b", "2019-01-01", "2019-12-31").transition(cut("review")).law();
        assertThatThrownBy(() -> Lawbook.of(List.of(statute, cuts)))
                .hasMessageContaining("law b: a transition names clock review, which in law a awaits the person");
        Law good =
                law("b", "2019-01-01", "2019-12-31").transition(cut("station")).law();
        assertThat(Lawbook.of(List.of(statute, good)).list()).hasSize(2);
        Law abroad = law("c", "2018-01-01", "2018-12-31")
                .country("gt")
                .transition(cut("none"))
                .law();
        assertThat(Lawbook.of(List.of(statute, abroad)).list()).hasSize(2);
    }

    @Test
    void aTransitionOfAnotherCountryTouchesNothing() {
        Law statute = law("a", "2018-01-01", "2018-12-31").law();
        Law abroad = law("c", "2018-01-01", "2018-12-31")
                .country("gt")
                .without("review")
                .transition(cut("review"))
                .law();
        assertThat(Lawbook.of(List.of(statute, abroad)).list()).hasSize(2);
    }
}
