package org.acogida.web.form;

/** What does not fit in a field: its name, what was typed, and a sentence that says how to mend it. */
public record Fault(String field, String id, String value, String label, String remedy) {}
