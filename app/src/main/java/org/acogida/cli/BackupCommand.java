package org.acogida.cli;

import picocli.CommandLine.Command;

/** Copies of the database, which the operator's tools make. */
@Command(name = "backup", subcommands = BackupDoneCommand.class)
final class BackupCommand {}
