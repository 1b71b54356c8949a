package org.acogida.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.acogida.wording.Nearest;
import org.acogida.wording.Problem;
import org.acogida.wording.Wording;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Answers a command line that cannot be understood: what is wrong, the nearest word, where to read more. */
record UsageAnswers(Wording wording) implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException exception, String[] arguments) {
        CommandLine line = exception.getCommandLine();
        line.getErr().println(sentence(exception));
        line.getErr().println(wording.text("cli.see-help", line.getCommandSpec().qualifiedName()));
        return Problem.Kind.USAGE.exitCode();
    }

    private String sentence(ParameterException exception) {
        return switch (exception) {
            case UnmatchedArgumentException unmatched -> unknown(unmatched);
            case MissingParameterException missing -> missing(missing);
            case ParameterException other
            when other.getArgSpec() != null -> badValue(other.getArgSpec(), String.valueOf(other.getValue()));
            case ParameterException other when !takesArguments(other) -> wording.text("cli.missing-command");
            case ParameterException other -> wording.text("cli.not-understood", String.valueOf(other.getMessage()));
        };
    }

    private static boolean takesArguments(ParameterException exception) {
        return exception.getCommandLine().getSubcommands().isEmpty();
    }

    private String badValue(ArgSpec argument, String value) {
        if (!argument.type().isEnum()) {
            return wording.text("cli.bad-value", name(argument), value);
        }
        String known = String.join(
                ", ",
                Stream.of(argument.type().getEnumConstants())
                        .map(Object::toString)
                        .toList());
        return wording.text("cli.bad-value-known", name(argument), value, known);
    }

    private String unknown(UnmatchedArgumentException exception) {
        String word = exception.getUnmatched().getFirst();
        CommandSpec spec = exception.getCommandLine().getCommandSpec();
        return Nearest.of(word, known(spec, word.startsWith("-")))
                .map(near -> wording.text("cli.unknown-nearest", word, near))
                .orElseGet(() -> wording.text("cli.unknown", word));
    }

    private static Collection<String> known(CommandSpec spec, boolean option) {
        if (!option) {
            return spec.subcommands().keySet();
        }
        List<String> names = new ArrayList<>();
        spec.options().forEach(known -> names.addAll(List.of(known.names())));
        return names;
    }

    private String missing(MissingParameterException exception) {
        List<String> names =
                exception.getMissing().stream().map(UsageAnswers::name).toList();
        return names.isEmpty()
                ? wording.text("cli.missing-command")
                : wording.text("cli.missing", String.join(", ", names));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof CommandLine.Model.OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
