package org.acogida.worklists;

import java.time.LocalDate;

/** All that a stranger learns from a document's token: that it is genuine, its kind, and the day it was issued. */
public record GenuineDocument(String document, LocalDate issued) {}
