package org.acogida.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.acogida.health.Trouble;
import org.acogida.seal.SealException;
import org.acogida.seal.Wordings;
import org.acogida.telemetry.LogLines;
import org.acogida.wording.Problem;
import org.acogida.wording.Wording;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Takes a command line apart, runs the word it names, and turns what happens into a sentence and an exit code. */
public final class CommandFrame {

    /** Something in the program itself is wrong. */
    static final int FAULT = 70;

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
        if (exception instanceof Problem problem) {
            front.err().println(problem.sentence(front.wording()));
            return problem.kind().exitCode();
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
}
