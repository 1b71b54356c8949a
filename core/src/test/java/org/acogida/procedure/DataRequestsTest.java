package org.acogida.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.acogida.generators.ClockDraft;
import org.acogida.generators.Dice;
import org.acogida.generators.SampleCase;
import org.acogida.generators.SampleDataRequests;
import org.acogida.generators.SampleLaws;
import org.acogida.generators.Seeds;
import org.acogida.procedure.Command.AnswerData;
import org.acogida.procedure.Command.AskData;
import org.acogida.procedure.Command.CarryOutData;
import org.acogida.procedure.Command.ExtendClock;
import org.acogida.procedure.Command.FileClaim;
import org.acogida.procedure.DataRequest.Answer;
import org.acogida.procedure.DataRequest.Kind;
import org.acogida.procedure.DataRequests.Flaw;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.ClockName;
import org.acogida.rulebook.Lawbook;
import org.acogida.rulebook.Milestone;
import org.acogida.rulebook.Unit;
import org.junit.jupiter.api.Test;

class DataRequestsTest {
    private static final String THEN = "2018-10-19T10:00";
    private static final String ANSWER = "answer-data";
    private static final String CARRY_OUT = "carry-out-data";
    private static final Lawbook LAW = Lawbook.of(List.of(SampleLaws.statute("law", "2018-01-01", "2069-12-31")
            .clock(new ClockDraft(ANSWER)
                    .lasts(20, Unit.BUSINESS_DAYS)
                    .starts(Milestone.DATA_ASKED)
                    .ends(Milestone.DATA_ANSWERED)
                    .extended("answer-data-extended", "circumstances")
                    .rule())
            .clock(new ClockDraft("answer-data-extended")
                    .lasts(30, Unit.BUSINESS_DAYS)
                    .starts()
                    .ends(Milestone.DATA_ANSWERED)
                    .rule())
            .clock(new ClockDraft(CARRY_OUT)
                    .lasts(15, Unit.BUSINESS_DAYS)
                    .starts(Milestone.DATA_GRANTED)
                    .ends(Milestone.DATA_CARRIED_OUT)
                    .rule())
            .law()));

    private final SampleCase of =
            SampleCase.empty(THEN).under(LAW).does(SampleCase.arrived(THEN, SampleLaws.SOUTH, "1990-05-04"));

    private static DataRequestId id(long number) {
        return new DataRequestId(new UUID(0, number));
    }

    private static AskData ask(long number) {
        return new AskData(id(number), Kind.ACCESS, "todo lo que tengan");
    }

    private static AnswerData grant(long number) {
        return new AnswerData(id(number), Answer.GRANTED, "");
    }

    private static AnswerData refuse(long number) {
        return new AnswerData(id(number), Answer.REFUSED, "impedimento legal");
    }

    private Optional<Flaw> flaw(Command command) {
        return DataRequests.find(of.state(), command, of.context());
    }

    @Test
    void eachStepStartsItsClockAndEndsTheOneBefore() {
        of.does(ask(1));
        assertThat(of.due(ANSWER).day()).isEqualTo("2018-11-16");
        of.at("2018-10-24T10:00").does(grant(1));
        assertThat(of.runs(ANSWER)).isFalse();
        assertThat(of.due(CARRY_OUT).day()).isEqualTo("2018-11-14");
        of.at("2018-10-25T10:00").does(new CarryOutData(id(1), ""));
        assertThat(of.runs(CARRY_OUT)).isFalse();
        assertThat(of.state().dataRequests()).noneMatch(one -> one.isUnanswered() || one.isOwed());
    }

    @Test
    void whatIsRefusedIsNotToBeCarriedOut() {
        of.does(ask(1)).does(refuse(1));
        assertThat(of.runs(CARRY_OUT)).isFalse();
        assertThat(flaw(new CarryOutData(id(1), ""))).contains(Flaw.NOT_OWED);
    }

    @Test
    void itIsExtendedOnce() {
        of.does(ask(1)).does(new ExtendClock(new ClockName(ANSWER), "circumstances", "falta el archivo"));
        assertThat(of.due("answer-data-extended").day()).isEqualTo("2018-12-03");
        assertThat(of.refuses(new ExtendClock(new ClockName("answer-data-extended"), "circumstances", "x")))
                .isTrue();
    }

    @Test
    void theNextRequestKeepsItsOwnTime() {
        of.does(ask(1)).at("2018-10-22T10:00").does(ask(2)).at("2018-10-24T10:00");
        Instant second = of.state().dataRequests().getLast().askedAt();
        of.does(refuse(1));
        assertThat(of.run(ANSWER).startedAt()).isEqualTo(second);
        of.does(refuse(2));
        assertThat(of.runs(ANSWER)).isFalse();
    }

    @Test
    void whatCannotBeMeantIsNamed() {
        assertThat(flaw(refuse(1))).contains(Flaw.NOT_AWAITED);
        of.does(ask(1));
        assertThat(flaw(ask(1))).contains(Flaw.ID_TAKEN);
        assertThat(flaw(new AnswerData(id(1), Answer.REFUSED, " "))).contains(Flaw.NO_REASONS);
        assertThat(flaw(new CarryOutData(id(1), ""))).contains(Flaw.NOT_OWED);
        of.at("2018-10-19T09:59");
        assertThat(flaw(grant(1))).contains(Flaw.TOO_EARLY);
        assertThatThrownBy(() -> of.decide(grant(1))).hasMessageContaining("TOO_EARLY");
        of.at("2018-10-19T12:00").does(grant(1));
        assertThat(flaw(grant(1))).contains(Flaw.NOT_AWAITED);
        of.at("2018-10-19T11:59");
        assertThat(flaw(new CarryOutData(id(1), ""))).contains(Flaw.TOO_EARLY);
        of.at("2018-10-19T12:00").does(new CarryOutData(id(1), ""));
        assertThat(flaw(new CarryOutData(id(1), ""))).contains(Flaw.NOT_OWED);
    }

    @Test
    void whereTheLawKnowsNoTimeItIsDueAtOnce() {
        SampleCase without = SampleCase.arrival(THEN).does(ask(1));
        assertThat(without.taskNames()).contains(Act.ANSWER_DATA.name());
        without.does(grant(1));
        assertThat(without.taskNames()).doesNotContain(Act.ANSWER_DATA.name()).contains(Act.CARRY_OUT_DATA.name());
        without.does(new CarryOutData(id(1), ""));
        assertThat(without.taskNames()).doesNotContain(Act.ANSWER_DATA.name(), Act.CARRY_OUT_DATA.name());
        of.does(ask(1));
        assertThat(of.taskNames()).contains(ANSWER).doesNotContain(Act.ANSWER_DATA.name());
    }

    @Test
    void theEarliestRequestThatIsOwedIsTheOneThatIsCounted() {
        Seeds.forEach(300, seed -> {
            Dice dice = new Dice(seed);
            SampleCase one = SampleCase.empty(THEN)
                    .under(LAW)
                    .does(SampleCase.arrived(THEN, SampleLaws.SOUTH, "1990-05-04"))
                    .does(new FileClaim(Manner.ORAL, ""));
            List<ClockRun> before = one.state().clocks();
            for (int hour = 10; hour < 24; hour++) {
                one.at("2018-10-19T%02d:%02d".formatted(hour, dice.between(0, 59)))
                        .does(SampleDataRequests.next(dice, one.state(), one.context()));
                assertThat(started(one, ANSWER))
                        .isEqualTo(earliest(one, DataRequest::isUnanswered, request -> Optional.of(request.askedAt())));
                assertThat(started(one, CARRY_OUT))
                        .isEqualTo(earliest(one, DataRequest::isOwed, DataRequest::answeredAt));
            }
            assertThat(one.state().clocks()).containsAll(before);
        });
    }

    private static Optional<Instant> started(SampleCase of, String clock) {
        return of.state().findRunning(new ClockName(clock)).map(ClockRun::startedAt);
    }

    private static Optional<Instant> earliest(
            SampleCase of, Predicate<DataRequest> which, Function<DataRequest, Optional<Instant>> when) {
        return of.state().dataRequests().stream()
                .filter(which)
                .map(when)
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }
}
