package org.acogida.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.access.Operation.Use;
import org.acogida.casework.Casework;
import org.acogida.clock.DemonstrationClock;
import org.acogida.clock.ProcedureClock;
import org.acogida.exports.ExportAnswer;
import org.acogida.exports.ExportOrder;
import org.acogida.exports.ListExport;
import org.acogida.exports.ListKind;
import org.acogida.exports.Wanted;
import org.acogida.procedure.Context;
import org.acogida.procedure.OfficerId;
import org.acogida.rulebook.Office;
import org.acogida.rulebook.OfficeId;
import org.acogida.sheets.Format;
import org.acogida.web.Here;
import org.acogida.web.ListLayouts;
import org.acogida.web.Words;
import org.acogida.wording.Problem;
import org.acogida.worklists.WorkFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a file of the worklist or of the cases, once the number of people in it and its purpose are said. */
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {

    private final Front front;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Mixin
    private CommandKeyOption commandKey = new CommandKeyOption();

    @Parameters(index = "0", paramLabel = "worklist|cases", descriptionKey = "export.list")
    private ListKind list = ListKind.WORKLIST;

    @Option(names = "--format", paramLabel = "csv|xlsx", defaultValue = "csv", descriptionKey = "export.format")
    private Format format = Format.CSV;

    @Option(names = "--out", paramLabel = "FILE", required = true, descriptionKey = "export.out")
    private Path out = Path.of("");

    @Option(names = "--by", paramLabel = "USER", descriptionKey = "export.by")
    private @Nullable String by;

    @Option(names = "--office", paramLabel = "OFFICE", descriptionKey = "export.office")
    private @Nullable String office;

    @Option(names = "--people", paramLabel = "N", descriptionKey = "export.people")
    private @Nullable Long people;

    @Option(names = "--purpose", paramLabel = "TEXT", descriptionKey = "export.purpose")
    private @Nullable String purpose;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:ACOGIDA_DATA:-data}",
            descriptionKey = "option.data")
    private Path data = Path.of("data");

    ExportCommand(Front front) {
        this.front = front;
    }

    @Override
    public Integer call() {
        Backstage backstage = new Backstage(front.application());
        return database.isGiven()
                ? backstage.on(database.access(), commandKey.get(), this::export)
                : backstage.on(data, this::export);
    }

    private int export(ApplicationContext parts) {
        Here here = here(parts);
        Optional<Office> at = office(here.context());
        boolean demonstration = DemonstrationClock.isUsed(parts.getBean(JdbcClient.class));
        Path file = file(demonstration, here.words());
        Wanted wanted = wanted(parts, here, at.map(Office::id), demonstration);
        ListExport lists = parts.getBean(ListExport.class);
        if (people == null || purpose == null || purpose.isBlank()) {
            throw Problem.refused("export.say", Long.toString(lists.countPeople(wanted)));
        }
        String filters = at.map(one -> here.words().text("filter.office") + ": " + one.name())
                .orElseGet(() -> here.words().text("export.everything"));
        ExportOrder order = new ExportOrder(
                wanted, format, filters, people, purpose.strip(), here.by().value());
        return switch (lists.make(order, file)) {
            case ExportAnswer.Made _ -> {
                front.say("export.done", people.toString(), file);
                yield 0;
            }
            case ExportAnswer.OtherNumber other ->
                throw Problem.refused("export.other", people.toString(), Long.toString(other.people()));
        };
    }

    private Wanted wanted(ApplicationContext parts, Here here, Optional<OfficeId> at, boolean demonstration) {
        Officers officers = parts.getBean(Officers.class);
        ListLayouts layouts = new ListLayouts(
                here,
                officer ->
                        officers.find(officer.value()).map(Officer::displayName).orElse(""),
                demonstration);
        return switch (list) {
            case WORKLIST -> new Wanted.Tasks(WorkFilter.at(at), here.now(), layouts.tasks());
            case CASES -> new Wanted.Cases(at, layouts.cases());
        };
    }

    private Here here(ApplicationContext parts) {
        Officer officer = ActingOfficer.get(
                parts, database.userOr(by, DemonstrationUsers.SUPERVISING), Use.EXPORT_LISTS, "export.not-allowed");
        OfficeId own = new OfficeId(officer.office());
        Context context = parts.getBean(Casework.class)
                .context(
                        own,
                        new OfficerId(officer.id()),
                        parts.getBean(ProcedureClock.class).now());
        Locale locale = front.wording().locale();
        return new Here(
                officer,
                context,
                new Words(
                        parts.getBean(MessageSource.class),
                        locale,
                        context.calendars().getOffice(own).zone()));
    }

    private Optional<Office> office(Context context) {
        if (office == null) {
            return Optional.empty();
        }
        List<Office> offices = context.calendars().listOffices().stream().toList();
        List<String> known = offices.stream().map(one -> one.id().value()).toList();
        String wanted = office;
        return Optional.of(offices.stream()
                .filter(one -> one.id().value().equals(wanted))
                .findFirst()
                .orElseThrow(() -> Problem.unknown("--office", wanted, known)));
    }

    /** The file asked for, which is not there yet; of made-up people it says so in its name. */
    private Path file(boolean demonstration, Words words) {
        String mark = demonstration ? words.text("layout.demonstration") + "-" : "";
        Path file = out.resolveSibling(mark + out.getFileName());
        if (Files.exists(file)) {
            throw Problem.refused("export.exists", file);
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isWritable(folder)) {
            throw Problem.environment("export.unwritable", file);
        }
        return file;
    }
}
