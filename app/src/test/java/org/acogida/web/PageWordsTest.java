package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.acogida.access.CaseFields;
import org.acogida.access.Operation;
import org.acogida.access.Relation;
import org.acogida.access.Scope;
import org.acogida.attachments.Fault;
import org.acogida.casework.Effect;
import org.acogida.exports.ListKind;
import org.acogida.journal.EventKinds;
import org.acogida.line.Absence;
import org.acogida.line.Ending;
import org.acogida.line.Helper;
import org.acogida.line.LineFlaw;
import org.acogida.line.Spot;
import org.acogida.line.Why;
import org.acogida.mrz.Reading;
import org.acogida.mrz.WrongDigit.Part;
import org.acogida.mrz.Zone;
import org.acogida.papers.PaperKind;
import org.acogida.papers.Slot;
import org.acogida.procedure.ActiveContent;
import org.acogida.procedure.AttachmentPurpose;
import org.acogida.procedure.Circumstances;
import org.acogida.procedure.ClaimStatus;
import org.acogida.procedure.Consent;
import org.acogida.procedure.DataRequest;
import org.acogida.procedure.Event;
import org.acogida.procedure.FearAnswer;
import org.acogida.procedure.Incident;
import org.acogida.procedure.Manner;
import org.acogida.procedure.Observer;
import org.acogida.procedure.Outcome;
import org.acogida.procedure.Participation;
import org.acogida.procedure.Person;
import org.acogida.procedure.RecordField;
import org.acogida.procedure.Registration;
import org.acogida.procedure.RegistrationItem;
import org.acogida.procedure.ReturnKind;
import org.acogida.procedure.Role;
import org.acogida.procedure.Steps;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.Consequence;
import org.acogida.rulebook.Ground;
import org.acogida.rulebook.Milestone;
import org.acogida.rulebook.Party;
import org.acogida.rulebook.PathwayRule;
import org.acogida.rulebook.Unit;
import org.acogida.sheets.Format;
import org.acogida.statistics.Breakdown;
import org.acogida.statistics.Measure;
import org.acogida.tablets.Intake;
import org.acogida.tablets.KeptPacket;
import org.acogida.tablets.Leases;
import org.acogida.tablets.PacketAct;
import org.acogida.tablets.Receipts;
import org.acogida.tablets.TabletAct;
import org.acogida.web.clocks.Tone;
import org.acogida.webhooks.DeliveryFault;
import org.acogida.webhooks.HostFault;
import org.acogida.worklists.DueGroup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every sentence that a page or the code behind it asks for is there, in both languages. */
class PageWordsTest {
    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([a-z][a-zA-Z.-]*)[(}]");
    private static final Pattern IN_CODE = Pattern.compile(
            "(?:words\\.text\\(\\s*|words\\(\\)\\.text\\(\\s*|(?=\"fault\\.))\"([a-z][a-zA-Z.-]*[a-zA-Z])\"");

    @ParameterizedTest
    @ValueSource(strings = {"es", "en"})
    void whatTemplatesAsk(String language) throws IOException {
        assertThat(found(Path.of("src/main/resources/templates"), ".html", IN_TEMPLATE))
                .hasSizeGreaterThan(50)
                .allSatisfy(key -> assertThat(TestWords.in(language).text(key)).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "en"})
    void whatCodeAsks(String language) throws IOException {
        Set<String> keys = found(Path.of("src/main/java/org/acogida/web"), ".java", IN_CODE);
        assertThat(keys)
                .hasSizeGreaterThan(40)
                .allSatisfy(key -> assertThat(TestWords.in(language).text(key)).isNotBlank());
    }

    private static Set<String> found(Path folder, String ending, Pattern pattern) throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(ending)).toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    keys.add(matcher.group(1));
                }
            }
        }
        return keys;
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "en"})
    void everyConstantThatAPageMayShow(String language) {
        Words words = TestWords.in(language);
        List<String> keys = new ArrayList<>();
        add(keys, "act", Act.values());
        Stream.of(Act.values()).forEach(act -> keys.add("act." + act + ".about"));
        add(keys, "event.step", Steps.all().toArray(Enum<?>[]::new));
        add(keys, "milestone", Milestone.values());
        add(keys, "consequence", Consequence.values());
        add(keys, "length", Unit.values());
        add(keys, "ground", Ground.Kind.values());
        add(keys, "party", Party.values());
        add(keys, "stay", PathwayRule.Stay.values());
        add(keys, "law.stay", PathwayRule.Stay.values());
        add(keys, "outcome", Outcome.values());
        add(keys, "manner", Manner.values());
        add(keys, "event.claim", Manner.values());
        add(keys, "fear", FearAnswer.values());
        add(keys, "event.fear", FearAnswer.values());
        add(keys, "wish", Circumstances.Wish.values());
        add(keys, "entry", Circumstances.Entry.values());
        add(keys, "sex", Person.Sex.values());
        add(keys, "need", Person.Need.values());
        add(keys, "household-role", Role.values());
        add(keys, "event.household", Event.HouseholdChanged.Kind.values());
        add(keys, "record-field", RecordField.values());
        add(keys, "registration", Registration.Stage.values());
        add(keys, "registration-item", RegistrationItem.values());
        add(keys, "claim", ClaimStatus.values());
        add(keys, "incident", Incident.Kind.values());
        add(keys, "observer", Observer.values());
        add(keys, "participant", Participation.Kind.values());
        add(keys, "event.participant", Participation.Kind.values());
        add(keys, "data", DataRequest.Kind.values());
        add(keys, "data-answer", DataRequest.Answer.values());
        add(keys, "given", Consent.Given.values());
        add(keys, "asked", Consent.Asked.values());
        add(keys, "return", ReturnKind.values());
        add(keys, "day", DayOfWeek.values());
        add(keys, "day.short", DayOfWeek.values());
        add(keys, "due", DueGroup.values());
        add(keys, "tone", Tone.values());
        add(keys, "effect", Effect.values());
        Stream.of(Effect.values()).forEach(effect -> keys.add("effect." + effect + ".about"));
        add(keys, "law.clock", Party.values());
        add(keys, "paper", PaperKind.values());
        add(keys, "paper.slot", Slot.values());
        add(keys, "export.list", ListKind.values());
        add(keys, "export.file", ListKind.values());
        add(keys, "export.format", Format.values());
        add(keys, "statistics.what", Measure.values());
        add(keys, "statistics.finding", Measure.values());
        add(keys, "statistics.by", Breakdown.values());
        add(keys, "attachment.fault", Fault.values());
        add(keys, "attachment.purpose", AttachmentPurpose.values());
        add(keys, "zone.kind", Zone.Kind.values());
        add(keys, "zone.fault", Reading.Why.values());
        add(
                keys,
                "zone.part",
                List.of(Part.NUMBER, Part.BIRTH, Part.EXPIRY, Part.OPTIONAL).toArray(Part[]::new));
        add(keys, "attachment.active", ActiveContent.values());
        add(keys, "scope", Scope.values());
        add(keys, "webhook.fault", DeliveryFault.Kind.values());
        keys.remove("webhook.fault.HOST");
        add(keys, "webhook.host", HostFault.values());
        add(keys, "webhook.host-fault", HostFault.values());
        add(keys, "packets.fault", KeptPacket.Fault.values());
        add(keys, "packets.remedy", KeptPacket.Fault.values());
        Stream.of(KeptPacket.Fault.values())
                .filter(fault -> !HELD.contains(fault))
                .forEach(fault -> keys.add("packets.cause." + fault));
        add(keys, "packets.state", KeptPacket.State.values());
        add(keys, "packets.act", PacketAct.Kind.values());
        add(keys, "tablets.act", TabletAct.Kind.values());
        add(keys, "receipts.flaw", Receipts.Flaw.values());
        add(keys, "receipts.standing", Receipts.Standing.values());
        add(keys, "exchange.packet", Intake.Flaw.values());
        add(keys, "exchange.lease", Leases.Flaw.values());
        Stream.of(Leases.Flaw.values()).forEach(flaw -> keys.add("exchange.lease." + flaw + ".title"));
        List.of("base64", "broken", "code", "id", "key", "list", "number", "sign-in", "text", "too-large", "wait")
                .forEach(fault -> keys.addAll(List.of("exchange." + fault, "exchange." + fault + ".title")));
        add(keys, "role", org.acogida.access.Role.values());
        add(keys, "relation", Relation.values());
        add(keys, "use", Operation.Use.values());
        add(keys, "spot", Spot.values());
        add(keys, "turn-why", Why.values());
        add(keys, "turn-absence", Absence.values());
        add(keys, "turn-ending", Ending.values());
        add(keys, "turn-helper", Helper.values());
        add(keys, "turn-flaw", LineFlaw.values());
        Stream.of("WAITING", "CARRIED", "LATER", "CALLED", "HERE", "ASIDE", "SERVED", "WITHDRAWN", "REPLACED")
                .forEach(kind -> keys.addAll(List.of("told." + kind, "told." + kind + ".about")));
        CaseFields.listAll().forEach(field -> keys.add("seen." + field));
        List.of("person", "circumstances", "case", "event", "operation")
                .forEach(group -> keys.add("access.group." + group));
        EventKinds.listNames().forEach(kind -> keys.add("webhook.kind." + kind));
        assertThat(keys)
                .allSatisfy(key -> assertThat(words.text(key, 1, 2, 3, 4)).isNotBlank());
    }

    /** What a supervisor decides; the others are causes that an office tries again at once. */
    private static final Set<KeptPacket.Fault> HELD = EnumSet.of(
            KeptPacket.Fault.REVOKED,
            KeptPacket.Fault.LEASE_UNKNOWN,
            KeptPacket.Fault.LEASE_OVER,
            KeptPacket.Fault.NOT_ALLOWED);

    private static void add(List<String> keys, String prefix, Enum<?>[] constants) {
        Stream.of(constants).forEach(constant -> keys.add(prefix + "." + constant.name()));
    }
}
