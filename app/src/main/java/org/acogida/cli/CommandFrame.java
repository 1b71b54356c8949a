package org.acogida.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.acogida.health.Trouble;
import org.acogida.seal.SealException;
import org.acogida.seal.Wordings;
import org.acogida.telemetry.LogLines;
import org.acogida.wording.Problem;
import org.acogida.wording.Wording;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Takes a command line apart, runs the word it names, and turns what happens into a sentence and an exit code. */
public final class CommandFrame {

    /** Something in the program itself is wrong. */
    static final int FAULT = 70;

    /** How many causes are looked through: those of one part within another, and no endless ring of them. */
    private static final int DEEPEST = 100;

    private CommandFrame() {}

    /** Runs one command line; {@code application} is what demo and serve start. Returns the exit code. */
    public static int run(Class<?> application, String... arguments) {
        Wording wording = Wording.in(Languages.of(arguments, System.getenv()));
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        return run(new Front(application, wording, out, err), arguments);
    }

    static int run(Front front, String... arguments) {
        Locale.setDefault(front.wording().locale());
        return commandLine(front).execute(arguments);
    }

    static CommandLine commandLine(Front front) {
        CommandLine line = new CommandLine(new AcogidaCommand(), new CommandFactory(front));
        line.setResourceBundle(front.wording().bundle());
        line.setCommandName("acogida");
        line.setOut(front.out());
        line.setErr(front.err());
        line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.AUTO));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpAutoWidth(true);
        line.setParameterExceptionHandler(new UsageAnswers(front.wording()));
        line.setExecutionExceptionHandler((exception, command, parsed) -> answer(front, exception));
        return line;
    }

    private static int answer(Front front, Exception exception) {
        Optional<Problem> problem = findProblem(exception);
        if (problem.isPresent()) {
            front.err().println(problem.get().sentence(front.wording()));
            return problem.get().kind().exitCode();
        }
        if (exception instanceof SealException refused) {
            front.err().println(Wordings.in(front.wording().locale()).sentence(refused));
            return Problem.Kind.USAGE.exitCode();
        }
        Optional<Trouble> trouble = Trouble.of(exception);
        if (trouble.isPresent()) {
            return answer(front, Problem.environment("database.trouble-" + trouble.get()));
        }
        front.err().println(front.wording().text("cli.fault"));
        front.err().println(LogLines.traceOf(exception));
        return FAULT;
    }

    /** What can be mended, also where a part of the program met it while it was put together. */
    private static Optional<Problem> findProblem(Exception exception) {
        Stream<@Nullable Throwable> causes =
                Stream.iterate(exception, CommandFrame::cause).limit(DEEPEST);
        return causes.flatMap(Stream::ofNullable)
                .filter(Problem.class::isInstance)
                .map(Problem.class::cast)
                .findFirst();
    }

    private static @Nullable Throwable cause(@Nullable Throwable of) {
        return of == null ? null : of.getCause();
    }
}
