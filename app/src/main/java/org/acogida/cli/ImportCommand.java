package org.acogida.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.acogida.access.Officer;
import org.acogida.access.Operation.Use;
import org.acogida.casework.OfficeTimes;
import org.acogida.procedure.OfficerId;
import org.acogida.reception.ArrivalImport;
import org.acogida.reception.ArrivalTemplate;
import org.acogida.reception.Column;
import org.acogida.reception.ColumnMap;
import org.acogida.reception.DateOrder;
import org.acogida.reception.FileRefused;
import org.acogida.reception.ImportCount;
import org.acogida.reception.ImportOrder;
import org.acogida.reception.ImportWords;
import org.acogida.rulebook.OfficeId;
import org.acogida.wording.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings arrivals in from a file: into the database named, else into the demonstration, running or not. */
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {

    private static final int NOT_WHOLE = Problem.Kind.REFUSED.exitCode();

    private final Front front;

    @Mixin
    private Backstage backstage;

    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", descriptionKey = "import.file")
    private @Nullable Path file;

    @Option(names = "--template", descriptionKey = "import.template")
    private boolean template;

    @Option(names = "--dry-run", descriptionKey = "import.dry-run")
    private boolean trial;

    @Option(names = "--to-mend", paramLabel = "FILE", descriptionKey = "import.to-mend")
    private @Nullable Path toMend;

    @Option(names = "--dates", paramLabel = "ORDER", descriptionKey = "import.dates")
    private @Nullable DateOrder dates;

    @Option(names = "--column", paramLabel = "NAME=COLUMN", descriptionKey = "import.column")
    private Map<String, String> columns = new LinkedHashMap<>();

    @Option(names = "--source", paramLabel = "NAME", defaultValue = "", descriptionKey = "import.source")
    private String source = "";

    @Option(names = "--by", paramLabel = "USER", descriptionKey = "import.by")
    private @Nullable String by;

    @Option(names = "--office", paramLabel = "OFFICE", descriptionKey = "import.office")
    private @Nullable String office;

    ImportCommand(Front front) {
        this.front = front;
        backstage = new Backstage(front);
    }

    @Override
    public Integer call() {
        if (template) {
            front.out().print(ArrivalTemplate.csv(front.wording().locale()));
            front.out().flush();
            return 0;
        }
        Path readable = readable();
        return backstage.run(parts -> bring(readable, parts));
    }

    private Path readable() {
        if (file == null) {
            throw Problem.usage("cli.missing", "FILE");
        }
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw Problem.environment("file.unreadable", file);
        }
        if (!Files.isRegularFile(file)) {
            throw Problem.environment("file.no-file", file);
        }
        return file;
    }

    private int bring(Path readable, ApplicationContext parts) {
        ImportWords words = new ImportWords(front.wording().locale());
        try (ImportProgress progress = new ImportProgress(front, words, Optional.ofNullable(toMend))) {
            ImportCount count = parts.getBean(ArrivalImport.class).run(readable, order(parts), progress);
            front.out().println(words.summary(count));
            if (trial) {
                front.out().println(words.text("count.trial"));
            }
            return count.isWhole() ? 0 : NOT_WHOLE;
        } catch (FileRefused refused) {
            front.err().println(words.text(refused.fault()));
            return NOT_WHOLE;
        }
    }

    private ImportOrder order(ApplicationContext parts) {
        Officer officer = ActingOfficer.get(
                parts, backstage.userOr(by, DemonstrationUsers.AT_THE_DESK), Use.IMPORT_ARRIVALS, "import.not-allowed");
        OfficeId at = office(parts.getBean(OfficeTimes.class), officer);
        return new ImportOrder(
                at, new OfficerId(officer.id()), trial, Optional.ofNullable(dates), Optional.ofNullable(columns()));
    }

    private @Nullable ColumnMap columns() {
        if (columns.isEmpty()) {
            return null;
        }
        Map<String, Column> map = new LinkedHashMap<>();
        columns.forEach((name, meaning) -> map.put(
                name, Column.find(meaning).orElseThrow(() -> Problem.unknown("--column", meaning, Column.names()))));
        return ColumnMap.of(map, source);
    }

    private OfficeId office(OfficeTimes times, Officer officer) {
        String wanted = Optional.ofNullable(office).orElse(officer.office());
        List<String> known =
                times.listOffices().stream().map(one -> one.id().value()).toList();
        if (!known.contains(wanted)) {
            throw Problem.unknown("--office", wanted, known);
        }
        return new OfficeId(wanted);
    }
}
