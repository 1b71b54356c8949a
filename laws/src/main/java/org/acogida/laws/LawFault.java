package org.acogida.laws;

import org.acogida.norm.Text;

/**
 * What is wrong with a law file, and what to do about it.
 *
 * @param file as it was named to the reader
 * @param line from 1
 * @param field the path of the field, such as {@code clocks.decide.length}; empty for the file as a whole
 */
public record LawFault(String file, int line, String field, Text message, Text remedy) {

    /** One line in the language of a tag: {@code file:line: field: message — remedy}. */
    public String in(String languageTag) {
        String where = field.isEmpty() ? "" : field + ": ";
        return file + ":" + line + ": " + where + message.in(languageTag) + " — " + remedy.in(languageTag);
    }
}
