package org.acogida.cli;

import picocli.CommandLine.Command;

/** Tokens by which programs work in the name of an account. */
@Command(
        name = "token",
        subcommands = {TokenAddCommand.class, TokenListCommand.class, TokenRevokeCommand.class})
final class TokenCommand {}
