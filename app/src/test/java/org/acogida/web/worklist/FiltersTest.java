package org.acogida.web.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.acogida.calendar.DayRange;
import org.acogida.procedure.OfficerId;
import org.acogida.rulebook.OfficeId;
import org.acogida.rulebook.Party;
import org.acogida.web.TestWords;
import org.acogida.web.form.Choice;
import org.acogida.web.form.Fault;
import org.acogida.worklists.DueGroup;
import org.acogida.worklists.Holder;
import org.acogida.worklists.WorkFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiltersTest {
    private static final OfficerId READER = new OfficerId(new UUID(0, 1));
    private static final OfficerId ANA = new OfficerId(new UUID(0, 2));
    private static final FilterChoices CHOICES = new FilterChoices(Map.of(
            "office", choices("comar-tapachula"),
            "officer", choices("mine", "nobody", "ana"),
            "task", choices("decide"),
            "pathway", choices("claim"),
            "awaits", choices("authority", "person"),
            "due", choices("overdue", "today", "week", "later", "paused")));

    private static List<Choice> choices(String... words) {
        return List.of(words).stream().map(word -> new Choice(word, word)).toList();
    }

    private static Filters filters(String... namesAndWords) {
        Map<String, List<String>> given = new HashMap<>();
        for (int i = 0; i < namesAndWords.length; i += 2) {
            given.put(namesAndWords[i], List.of(namesAndWords[i + 1]));
        }
        return new Filters(WorkQuery.of(given), CHOICES, TestWords.in("es"));
    }

    private static WorkFilter read(Filters filters) {
        return filters.read(READER, word -> word.equals("ana") ? Optional.of(ANA) : Optional.empty());
    }

    @Test
    void everyWordIsRead() {
        Filters filters = filters(
                "office",
                "comar-tapachula",
                "officer",
                "ana",
                "q",
                " peña ",
                "task",
                "decide",
                "pathway",
                "claim",
                "awaits",
                "authority",
                "due",
                "week",
                "on",
                "2018-12-24");
        assertThat(read(filters))
                .isEqualTo(new WorkFilter(
                        Optional.of(new OfficeId("comar-tapachula")),
                        Optional.of(new Holder.Named(ANA)),
                        "peña",
                        "decide",
                        "claim",
                        Optional.of(Party.AUTHORITY),
                        Optional.of(DueGroup.WEEK),
                        Optional.of(DayRange.day(LocalDate.of(2018, 12, 24)))));
        assertThat(filters.faults()).isEmpty();
    }

    @Test
    void mineIsTheReadersAndNobodyIsNobodys() {
        assertThat(read(filters("officer", "mine")).holder()).contains(new Holder.Named(READER));
        assertThat(read(filters("officer", "nobody")).holder()).contains(new Holder.Nobody());
    }

    @Test
    void aWeekIsNamedByAnyOfItsDays() {
        DayRange week = new DayRange(LocalDate.of(2018, 12, 24), LocalDate.of(2018, 12, 30));
        for (String day : List.of("2018-12-24", "2018-12-27", "2018-12-30")) {
            assertThat(read(filters("week", day)).dueIn()).contains(week);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "on, 24-12-2018, como 2018-12-24",
        "on, 1/2/2019, como 2019-02-01",
        "on, 2018-02-30, como 2018-12-24",
        "on, +12018-12-24, no es un día",
        "week, mañana, no es un día",
        "due, foo, elija una de la lista",
        "due, OVERDUE, elija una de la lista",
        "officer, nadie, elija una de la lista",
        "office, nowhere, elija una de la lista",
        "task, x, elija una de la lista",
        "pathway, x, elija una de la lista",
        "awaits, court, elija una de la lista"
    })
    void whatNamesNothingIsAFaultWithItsRemedy(String name, String word, String remedy) {
        Filters filters = filters(name, word);
        read(filters);
        assertThat(filters.listFaults()).singleElement().satisfies(fault -> {
            assertThat(fault.field()).isEqualTo(name);
            assertThat(fault.value()).isEqualTo(word);
            assertThat(fault.remedy()).containsIgnoringCase(remedy);
        });
    }

    @Test
    void aDayOutsideTheChosenWeekIsSaid() {
        Filters agreeing = filters("on", "2018-12-27", "week", "2018-12-24");
        assertThat(read(agreeing).dueIn()).contains(DayRange.day(LocalDate.of(2018, 12, 27)));
        assertThat(agreeing.faults()).isEmpty();
        Filters apart = filters("on", "2018-12-31", "week", "2018-12-24");
        read(apart);
        assertThat(apart.listFaults())
                .extracting(Fault::remedy)
                .singleElement()
                .asString()
                .contains("24 dic 2018");
    }

    @Test
    void whatIsGivenTwiceOrTooLongIsAFault() {
        Filters twice = new Filters(WorkQuery.of(Map.of("due", List.of("today", "week"))), CHOICES, TestWords.in("en"));
        read(twice);
        assertThat(twice.faults()).containsOnlyKeys("due");
        Filters lost = new Filters(WorkQuery.everything().looking("", "of another"), CHOICES, TestWords.in("en"));
        read(lost);
        assertThat(lost.faults()).containsOnlyKeys("q");
        Filters tooLong = filters("q", "x".repeat(201));
        read(tooLong);
        assertThat(tooLong.faults()).containsOnlyKeys("q");
    }

    @Test
    void theAddressOfAViewGivesTheSameView() {
        WorkQuery query = WorkQuery.of(Map.of(
                "q",
                List.of("Peña & {hijos} ñ+"),
                "officer",
                List.of("nobody"),
                "other",
                List.of("x"),
                "due",
                List.of(" ")));
        assertThat(query.words()).containsOnlyKeys("q", "officer");
        assertThat(query.address()).isEqualTo("/worklist?q=Pe%C3%B1a%20%26%20%7Bhijos%7D%20%C3%B1%2B&officer=nobody");
        assertThat(query.next("never_1_2")).isEqualTo(query.address() + "&after=never_1_2");
        assertThat(query.looking("Peña", "x_y").address()).isEqualTo("/worklist?sought=x_y&officer=nobody");
        assertThat(WorkQuery.everything().next("a b")).isEqualTo("/worklist?after=a%20b");
    }
}
