package org.acogida.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.acogida.access.Officer;
import org.acogida.access.Operation.Use;
import org.acogida.casework.Casework;
import org.acogida.clock.ProcedureClock;
import org.acogida.exports.ListKind;
import org.acogida.procedure.Context;
import org.acogida.procedure.OfficerId;
import org.acogida.rulebook.OfficeId;
import org.acogida.sheets.Format;
import org.acogida.web.Here;
import org.acogida.web.Words;
import org.acogida.web.exports.ListFiles;
import org.acogida.web.exports.Order;
import org.acogida.wording.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a file of the worklist or of the cases, once the number of people in it and its purpose are said. */
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {

    private final Front front;

    @Mixin
    private Backstage backstage;

    @Parameters(index = "0", paramLabel = "worklist|cases", descriptionKey = "export.list")
    private ListKind list = ListKind.WORKLIST;

    @Option(names = "--format", paramLabel = "csv|xlsx", defaultValue = "csv", descriptionKey = "export.format")
    private Format format = Format.CSV;

    @Option(names = "--out", paramLabel = "FILE", required = true, descriptionKey = "export.out")
    private Path out = Path.of("");

    @Option(names = "--by", paramLabel = "USER", descriptionKey = "export.by")
    private @Nullable String by;

    @Mixin
    private FilterOptions filters = new FilterOptions();

    @Option(names = "--people", paramLabel = "N", descriptionKey = "export.people")
    private @Nullable Long people;

    @Option(names = "--purpose", paramLabel = "TEXT", descriptionKey = "export.purpose")
    private @Nullable String purpose;

    ExportCommand(Front front) {
        this.front = front;
        backstage = new Backstage(front);
    }

    @Override
    public Integer call() {
        return backstage.run(this::export);
    }

    private int export(ApplicationContext parts) {
        ListFiles files = parts.getBean(ListFiles.class);
        Order order = order(files, here(parts));
        Path file = file(order);
        if (people == null || purpose == null || purpose.isBlank()) {
            throw Problem.refused("export.say", Long.toString(files.countPeople(order)));
        }
        return switch (files.make(order, format, people, purpose.strip(), file)) {
            case ListFiles.Outcome.Made _ -> {
                front.say("export.done", people.toString(), file);
                yield 0;
            }
            case ListFiles.Outcome.OtherNumber other ->
                throw Problem.refused("export.other", people.toString(), Long.toString(other.people()));
        };
    }

    /** The list with its filters; refuses one that does not restrict it or that names nothing. */
    private Order order(ListFiles files, Here here) {
        Map<String, List<String>> given = filters.given();
        given.keySet().stream()
                .filter(filter -> !ListFiles.restricts(list, filter))
                .findFirst()
                .ifPresent(filter -> {
                    throw Problem.usage("export.of-worklist", FilterOptions.option(filter));
                });
        Order order = files.order(here, list, given);
        order.listUnknown().stream().findFirst().ifPresent(unknown -> {
            throw refusal(unknown);
        });
        return order;
    }

    private static Problem refusal(Order.Unknown unknown) {
        String option = FilterOptions.option(unknown.filter());
        return unknown.known().isEmpty()
                ? Problem.usage("export.filter", option, unknown.word(), unknown.remedy())
                : Problem.unknown(option, unknown.word(), unknown.known());
    }

    private Here here(ApplicationContext parts) {
        Officer officer = ActingOfficer.get(
                parts, backstage.userOr(by, DemonstrationUsers.SUPERVISING), Use.EXPORT_LISTS, "export.not-allowed");
        OfficeId own = new OfficeId(officer.office());
        Context context = parts.getBean(Casework.class)
                .context(
                        own,
                        new OfficerId(officer.id()),
                        parts.getBean(ProcedureClock.class).now());
        Locale locale = front.wording().locale();
        return new Here(
                officer,
                Use.EXPORT_LISTS,
                context,
                new Words(
                        parts.getBean(MessageSource.class),
                        locale,
                        context.calendars().getOffice(own).zone()));
    }

    /** The file asked for, which is not there yet; of made-up people it says so in its name. */
    private Path file(Order order) {
        Path file = out.resolveSibling(order.layouts().marked(String.valueOf(out.getFileName())));
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
