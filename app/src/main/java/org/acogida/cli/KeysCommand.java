package org.acogida.cli;

import picocli.CommandLine.Command;

/** The keys of persons, which are kept outside the database. */
@Command(
        name = "keys",
        subcommands = {
            KeysMakeCommand.class,
            KeysRotateCommand.class,
            KeysCopyCommand.class,
            KeysPassphraseCommand.class
        })
final class KeysCommand {}
