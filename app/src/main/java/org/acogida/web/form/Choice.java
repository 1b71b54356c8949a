package org.acogida.web.form;

/** One answer a field offers: the value that is sent, and its words in the page's language. */
public record Choice(String value, String label) {}
