package org.acogida.procedure;

/** What identifies or describes a person. The journal keeps it apart from the rest, so that it can be put under a key. */
public interface Personal {}
