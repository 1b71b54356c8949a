package org.acogida.cli;

import picocli.CommandLine.Command;

/** The sealed journal, for auditors and witnesses outside. */
@Command(
        name = "journal",
        subcommands = {
            JournalExportCommand.class,
            JournalCheckpointCommand.class,
            JournalKeyCommand.class,
            JournalAddCosignatureCommand.class
        })
final class JournalCommand {}
