package org.acogida.web.cases;

/** One thing said of an entry: its label and its text. */
record Part(String label, String text) {}
