package org.acogida.line;

/** The turn that is next, and why. */
public record Choice(TurnId turn, Why why) {}
