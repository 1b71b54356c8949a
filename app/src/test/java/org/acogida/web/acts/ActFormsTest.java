package org.acogida.web.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.acogida.access.CaseFields;
import org.acogida.access.Relation;
import org.acogida.journal.CaseFile;
import org.acogida.laws.Laws;
import org.acogida.opening.OpenedFile;
import org.acogida.opening.Sight;
import org.acogida.procedure.Birth;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Circumstances;
import org.acogida.procedure.Command;
import org.acogida.procedure.Context;
import org.acogida.procedure.Decider;
import org.acogida.procedure.HouseholdId;
import org.acogida.procedure.Incident;
import org.acogida.procedure.IncidentId;
import org.acogida.procedure.Manner;
import org.acogida.procedure.OfficerId;
import org.acogida.procedure.Person;
import org.acogida.procedure.Role;
import org.acogida.procedure.Verdict;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.Calendars;
import org.acogida.rulebook.Lawbook;
import org.acogida.rulebook.Office;
import org.acogida.rulebook.OfficeId;
import org.acogida.web.TestWords;
import org.acogida.web.form.Choice;
import org.acogida.web.form.Fault;
import org.acogida.web.form.Field;
import org.acogida.web.form.FieldView;
import org.acogida.web.form.Filled;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ActFormsTest {
    private static final Lawbook LAWS = Laws.load();
    private static final OfficeId BRIDGE = new OfficeId("ciudad-hidalgo");
    private static final Calendars CALENDARS = Calendars.of(
            LAWS,
            List.of(new Office(BRIDGE, "Ciudad Hidalgo", "mx", "inm", ZoneId.of("America/Mexico_City"))),
            Map.of());
    private static final Instant FRIDAY = Instant.parse("2018-10-19T14:00:00Z");
    private static final UUID SOME = new UUID(1, 2);

    private static Context context() {
        return new Context(LAWS, CALENDARS, FRIDAY, BRIDGE, new OfficerId(SOME), List.of());
    }

    private static Setting setting() {
        Person ana = new Person(
                "Ana",
                "Ruiz",
                Person.Sex.F,
                Optional.of(Birth.on(LocalDate.of(1985, 3, 1))),
                "HND",
                Set.of("es"),
                List.of(new Person.IdentityDocument("passport", "E1")),
                Set.of(Person.Need.SP),
                Optional.empty(),
                "");
        Circumstances crossing = new Circumstances(
                Circumstances.Wish.PROTECTION, Circumstances.Entry.AT_CROSSING, false, false, false, "Rodolfo Robles");
        CaseState state = CaseState.empty(new CaseId(SOME));
        for (Command command : List.of(
                new Command.RegisterArrival(new HouseholdId(SOME), FRIDAY, ana, crossing, Role.HEAD),
                new Command.FileClaim(Manner.REPRESENTATIVE, ""),
                new Command.RecordIncident(new IncidentId(SOME), Incident.Kind.OTHER, FRIDAY, "x"))) {
            state = ((Verdict.Accepted) Decider.decide(state, command, context())).after();
        }
        Choice colleague = new Choice(SOME.toString(), "Ana Ruiz");
        return new Setting(
                OpenedFile.of(
                        new CaseFile(state, List.of()),
                        Set.of(Relation.OWN),
                        new Sight(Set.copyOf(CaseFields.listAll()))),
                context(),
                List.of(),
                List.of(colleague),
                List.of(colleague),
                TestWords.in("es"),
                act -> true);
    }

    @ParameterizedTest
    @EnumSource(
            value = Act.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {
                "REGISTER_ARRIVAL",
                "ADD_ATTACHMENT",
                "ADD_FINDINGS",
                "RECORD_FILING_TIME",
                "LEAVE_HOUSEHOLD",
                "JOIN_HOUSEHOLD",
                "REUNITE_HOUSEHOLD",
                "RECORD_STAY"
            })
    void everyActHasAFormWhoseAnswersMakeItsCommand(Act act) {
        ActForm form = ActForms.find(act, setting()).orElseThrow();
        Map<String, List<String>> typed = new HashMap<>();
        form.fields().forEach(field -> typed.put(field.name(), answer(field)));
        Filled filled = new Filled(typed, TestWords.in("es"));
        Optional<Command> command = form.build(filled, SOME);
        if (form.isIdle()) {
            assertThat(filled.faults()).isNotEmpty();
        } else {
            assertThat(filled.faults()).as("%s", act).isEmpty();
            assertThat(command.map(Command::act)).contains(act);
        }
        assertThat(FieldView.list(form.fields(), filled, TestWords.in("en"))).hasSameSizeAs(form.fields());
    }

    private static List<String> answer(Field field) {
        if (!field.preset().isEmpty()) {
            return field.preset();
        }
        return switch (field.kind()) {
            case TEXT -> List.of(Set.of("age", "nationality", "counselMinutes").contains(field.wording()) ? "" : "mam");
            case LINES -> List.of("Porque sí.\nY más.");
            case CHOICE -> field.choices().stream().map(Choice::value).limit(1).toList();
            case MANY, CHECK -> List.of();
            case DATE -> List.of("1985-03-01");
            case MOMENT ->
                List.of(
                        switch (field.name()) {
                            case "until" -> "2018-10-19T08:45";
                            case "interviewAt" -> "2018-10-22T10:00";
                            default -> "2018-10-19T08:30";
                        });
        };
    }

    @ParameterizedTest
    @CsvSource({"2018-10-18T10:00, '', false", "2018-10-18T10:00, 2018-10-17T10:00, true"})
    void nobodyIsSummonedToATimeThatHadPassed(String interview, String summoned, boolean fits) {
        Map<String, List<String>> typed =
                Map.of("interviewAt", List.of(interview), "occurredAt", List.of(summoned), "place", List.of("COMAR"));
        Filled filled = new Filled(typed, TestWords.in("es"));
        ActForm form = ActForms.find(Act.SUMMON_INTERVIEW, setting()).orElseThrow();
        assertThat(form.build(filled, SOME).isPresent()).isEqualTo(fits);
        assertThat(filled.findFault("interviewAt").isEmpty()).isEqualTo(fits);
    }

    @ParameterizedTest
    @EnumSource(
            value = Act.class,
            names = {"HOLD_INTERVIEW", "SERVE_DECISION", "SUMMON_INTERVIEW", "RECORD_INCIDENT"})
    void whatIsMissingIsNamedWithItsFieldAndRemedy(Act act) {
        ActForm form = ActForms.find(act, setting()).orElseThrow();
        Filled filled = new Filled(Map.of(), TestWords.in("es"));
        assertThat(form.build(filled, SOME)).isEmpty();
        assertThat(filled.faults()).extracting(Fault::label).doesNotContain("").isNotEmpty();
        assertThat(filled.faults()).extracting(Fault::remedy).allMatch(remedy -> remedy.startsWith("Está vací"));
    }
}
