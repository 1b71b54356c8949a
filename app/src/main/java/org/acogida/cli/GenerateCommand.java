package org.acogida.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.acogida.demo.Country;
import org.acogida.demo.CountryGenerator;
import org.acogida.demo.CountryGenerator.Answer;
import org.acogida.keys.KeyFolder;
import org.acogida.keys.KeySettings;
import org.acogida.laws.Laws;
import org.acogida.postgres.DataFolder;
import org.acogida.postgres.DatabaseAccess;
import org.acogida.postgres.EmbeddedPostgres;
import org.acogida.postgres.Migrations;
import org.acogida.wording.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a country of made-up people, for tests of size and for planners' trials. */
@Command(name = "generate")
final class GenerateCommand implements Callable<Integer> {

    private static final int NOT_WHOLE = Problem.Kind.REFUSED.exitCode();

    /** Which cases stay open. */
    enum Open {
        /** As many as were pending at the published cut. */
        PUBLISHED,
        ALL
    }

    /** Each holds a connection of the database. */
    private static final int MOST_THREADS = 16;

    private final Front front;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Mixin
    private KeyOptions keys = new KeyOptions();

    @Option(names = "--cases", paramLabel = "N", required = true, descriptionKey = "generate.cases")
    private int cases;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", descriptionKey = "generate.seed")
    private long seed;

    @Option(names = "--from", paramLabel = "DAY", defaultValue = "2014-01-01", descriptionKey = "generate.from")
    private LocalDate from = LocalDate.EPOCH;

    @Option(names = "--to", paramLabel = "DAY", defaultValue = "2019-12-31", descriptionKey = "generate.to")
    private LocalDate to = LocalDate.EPOCH;

    @Option(
            names = "--open",
            paramLabel = "all|published",
            defaultValue = "published",
            descriptionKey = "generate.open")
    private Open open = Open.PUBLISHED;

    @Option(names = "--threads", paramLabel = "N", descriptionKey = "generate.threads")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Mixin
    private DemonstrationData data = new DemonstrationData();

    GenerateCommand(Front front) {
        this.front = front;
    }

    @Override
    public Integer call() {
        Country country = country();
        try (Stopping stopping = new Stopping()) {
            if (database.isGiven()) {
                DatabaseAccess access = database.ownerAccess();
                KeySettings own = keys.get();
                Migrations.run(access);
                return generate(country, access, BoundKeys.open(access, own, front), stopping);
            }
            DataFolder folder = DataFolder.open(data.folder());
            try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
                Migrations.run(server.access());
                DemonstrationUsers.addTo(server.access(), folder.secret("demo-password"), front.wording());
                KeySettings own = DemonstrationData.keys(folder.path(), folder::secret);
                return generate(country, server.access(), BoundKeys.openOrMake(server.access(), own, front), stopping);
            }
        }
    }

    private Country country() {
        if (cases < 1 || cases > Country.MOST) {
            throw Problem.usage("generate.bad-cases", cases, Country.MOST);
        }
        if (to.isBefore(from)) {
            throw Problem.usage("generate.bad-days", from, to);
        }
        return new Country(cases, seed, from, to, open == Open.ALL);
    }

    private int generate(Country country, DatabaseAccess access, KeyFolder folder, Stopping stopping) {
        DataSource owner = access.asOwner();
        Answer answer;
        try (ProgressBar bar = new ProgressBar(front, "generate.running")) {
            answer = new CountryGenerator(owner, Laws.load(), folder)
                    .make(country, Math.clamp(threads, 1, MOST_THREADS), bar::reached, stopping);
        }
        return said(answer);
    }

    private int said(Answer answer) {
        switch (answer) {
            case Answer.Whole of -> front.say("generate.done", of.cases(), of.entries(), of.refused());
            case Answer.Stopped of -> front.say("generate.stopped", of.cases(), cases);
            case Answer.InUse _ -> throw Problem.refused("generate.in-use");
            case Answer.Other(Country of) ->
                throw Problem.refused(
                        "generate.other",
                        Integer.toString(of.cases()),
                        Long.toString(of.seed()),
                        of.from(),
                        of.to(),
                        of.allOpen() ? "all" : "published");
            case Answer.NoLaw _ -> throw Problem.refused("generate.no-law", from, to);
        }
        return answer instanceof Answer.Whole ? 0 : NOT_WHOLE;
    }
}
