package org.acogida.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The word acogida itself, with what can follow it. */
@Command(
        name = "acogida",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            UserCommand.class,
            TokenCommand.class,
            DeadlineCommand.class,
            LawsCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            RebuildCommand.class,
            PlaceCommand.class,
            GenerateCommand.class,
            BackupCommand.class,
            KeysCommand.class,
            EraseCommand.class,
            JournalCommand.class
        })
@SuppressWarnings("UnusedVariable") // picocli and Languages read them
final class AcogidaCommand {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            descriptionKey = "option.help")
    private boolean help;

    @Option(names = "--lang", paramLabel = "es|en", scope = ScopeType.INHERIT, descriptionKey = "option.lang")
    private String language = "";
}
