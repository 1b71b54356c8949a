package org.acogida.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.acogida.procedure.ActiveContent;
import org.acogida.procedure.AttachmentId;
import org.acogida.procedure.AttachmentKind;
import org.acogida.procedure.AttachmentPurpose;
import org.acogida.procedure.Circumstances;
import org.acogida.procedure.Event;
import org.acogida.procedure.Event.AttachmentAdded;
import org.acogida.procedure.Event.PersonCorrected;
import org.acogida.procedure.Event.ReturnCarriedOut;
import org.acogida.procedure.Event.ReturnOrdered;
import org.acogida.procedure.Event.StationAdmitted;
import org.acogida.procedure.Personal;
import org.acogida.procedure.ReturnKind;
import org.acogida.rulebook.ClockName;
import org.acogida.rulebook.OfficeId;
import org.approvaltests.Approvals;
import org.approvaltests.reporters.QuietReporter;
import org.approvaltests.reporters.UseReporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

@UseReporter(QuietReporter.class)
class EventCodecTest {

    @Test
    void thereIsASampleOfEveryKind() {
        assertThat(EventSamples.all().stream().<Object>map(Event::getClass).distinct())
                .containsExactlyInAnyOrder((Object[]) Event.class.getPermittedSubclasses());
    }

    @Test
    void everyKindIsStoredAsItWasFirstStored() {
        StringBuilder json = new StringBuilder();
        for (Event event : EventSamples.all()) {
            EventCodec.Coded coded = EventCodec.encode(event, json.isEmpty() ? EventSamples.CLOCKS : List.of());
            ObjectNode node = CanonicalJson.MAPPER.createObjectNode();
            node.put("kind", coded.kind());
            node.set("clear", CanonicalJson.MAPPER.readTree(coded.clear()));
            node.set("personal", CanonicalJson.MAPPER.readTree(coded.personal()));
            json.append(node.toPrettyString()).append('\n');
        }
        Approvals.verify(json.toString());
    }

    @Test
    void whatIsReadBackIsWhatWasWritten() {
        for (Event event : EventSamples.all()) {
            EventCodec.Decoded read = EventCodec.decode(EventCodec.encode(event, EventSamples.CLOCKS));
            assertThat(read).isEqualTo(new EventCodec.Decoded(event, EventSamples.CLOCKS));
        }
    }

    @Test
    void thatAChildDependsOnThePersonIsWrittenWhereItIsSo() {
        Circumstances caring = EventSamples.circumstances().caringForChild(true);
        Event event = new PersonCorrected(new PersonCorrected.Details(EventSamples.person(), caring));
        EventCodec.Coded coded = EventCodec.encode(event, List.of());
        assertThat(coded.personal()).contains("\"caresForChild\":true");
        assertThat(EventCodec.decode(coded).event()).isEqualTo(event);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"clock\":\"decide\",\"clocks\":[],\"until\":\"2018-10-19T15:00:00Z\",\"more\":1}",
                "{\"clock\":\"decide\",\"clocks\":[]}",
                "{\"clock\":\"decide\",\"clocks\":[{\"clock\":\"decide\",\"kind\":\"ENDED\",\"law\":\"mx-2018\"}],"
                        + "\"until\":\"2018-10-19T15:00:00Z\"}",
                "{\"clock\":\"decide\",\"clocks\":[{\"at\":\"2018-10-19T15:00:00Z\",\"clock\":\"decide\",\"day\":1,"
                        + "\"kind\":\"ENDED\",\"law\":\"mx-2018\"}],\"until\":\"2018-10-19T15:00:00Z\"}"
            })
    void whatIsMissingOrUnknownIsNeverGuessed(String clear) {
        EventCodec.Coded coded = new EventCodec.Coded("clock-resumed", clear, EventCodec.NOTHING);
        assertThatThrownBy(() -> EventCodec.decode(coded)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void nothingOfThePersonStandsInClear() {
        for (Event event : EventSamples.all()) {
            String clear = EventCodec.encode(event, List.of()).clear().toLowerCase(Locale.ROOT);
            assertThat(clear).as(event.toString()).doesNotContain("canario", "complementary", "hnd", "1990");
        }
    }

    @Test
    void inClearStandOnlyIdsKindsAndProceduralDates() {
        List<String> others = new ArrayList<>();
        for (Class<?> type : Event.class.getPermittedSubclasses()) {
            Stream.of(type.getRecordComponents())
                    .filter(component -> !Personal.class.isAssignableFrom(component.getType()))
                    .filter(component -> !isProcedural(component))
                    .map(component -> type.getSimpleName() + "." + component.getName())
                    .forEach(others::add);
        }
        assertThat(others).containsExactly("DocumentIssued.token");
    }

    private static boolean isProcedural(RecordComponent component) {
        Class<?> type = component.getType() == Optional.class || component.getType() == Set.class
                ? (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]
                : component.getType();
        boolean id = type.isRecord() && type.getRecordComponents()[0].getType() == UUID.class;
        return id
                || type.isEnum()
                || Set.of(boolean.class, Instant.class, ClockName.class, OfficeId.class)
                        .contains(type);
    }

    @Test
    void aReturnFromBeforeReceiptsWereAskedForIsReadWithoutOneAndWrittenAlike() {
        for (Event plain : List.of(
                new ReturnOrdered(new ReturnOrdered.Details(ReturnKind.ASSISTED, "reasons", Optional.empty())),
                new ReturnCarriedOut(new ReturnCarriedOut.Details("place", Optional.empty())))) {
            EventCodec.Coded coded = EventCodec.encode(plain, List.of());
            assertThat(coded.personal()).doesNotContain("receipt");
            assertThat(EventCodec.decode(coded).event()).isEqualTo(plain);
        }
    }

    @Test
    void anAdmissionFromBeforeAlternativesWereWeighedIsReadWithoutReasonsAndWrittenAlike() {
        StationAdmitted plain = new StationAdmitted(new StationAdmitted.Details("Siglo XXI", Optional.empty()));
        EventCodec.Coded coded = EventCodec.encode(plain, List.of());
        assertThat(coded.personal()).isEqualTo("{\"details\":{\"site\":\"Siglo XXI\"}}");
        assertThat(EventCodec.decode(coded).event()).isEqualTo(plain);
    }

    @Test
    void aFileFromBeforePurposesIsReadWithoutOneAndWrittenAlike() {
        AttachmentAdded plain = new AttachmentAdded(
                new AttachmentId(new UUID(1, 2)),
                new AttachmentAdded.Details("a.pdf", AttachmentKind.PDF, 1, "00", Optional.empty(), Set.of()));
        EventCodec.Coded coded = EventCodec.encode(plain, List.of());
        assertThat(coded.personal()).doesNotContain("purpose", "active");
        assertThat(EventCodec.decode(coded).event()).isEqualTo(plain);
        AttachmentAdded marked = new AttachmentAdded(
                plain.attachment(),
                new AttachmentAdded.Details(
                        "a.pdf",
                        AttachmentKind.PDF,
                        1,
                        "00",
                        Optional.of(AttachmentPurpose.DOCUMENT_BACK),
                        Set.of(ActiveContent.SCRIPT)));
        assertThat(EventCodec.decode(EventCodec.encode(marked, List.of())).event())
                .isEqualTo(marked);
    }
}
