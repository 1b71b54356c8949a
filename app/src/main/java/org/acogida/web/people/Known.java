package org.acogida.web.people;

/**
 * A country or a language that can be named.
 *
 * @param name in the page's language
 * @param code as it is stored
 * @param names all names it goes by, in small letters and without accents, with a bar between
 */
public record Known(String name, String code, String names) {}
