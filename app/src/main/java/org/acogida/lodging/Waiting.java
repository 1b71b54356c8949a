package org.acogida.lodging;

/** How many wait for a bed; somebody alone is a family of one. */
public record Waiting(int families, int people) {}
