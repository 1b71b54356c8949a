package org.acogida.cli;

import picocli.CommandLine.Command;

/** Accounts of officers. */
@Command(
        name = "user",
        subcommands = {
            UserActsCommand.class,
            UserAddCommand.class,
            UserDisableCommand.class,
            UserEnableCommand.class,
            UserLinkCommand.class,
            UserUnlinkCommand.class,
            UserSignOutCommand.class,
            UserResetSecondFactorCommand.class
        })
final class UserCommand {}
