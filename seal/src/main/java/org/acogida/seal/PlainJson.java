package org.acogida.seal;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * JSON in one form only, whoever printed it: members in the order of their names' UTF-16 units, no spaces, no more
 * escapes than JSON needs (as RFC 8785), numbers as they stand.
 */
final class PlainJson {

    private static final int DEEPEST = 200;

    private final String text;
    private int at;
    private int depth;

    private PlainJson(String text) {
        this.text = text;
    }

    /** The same value; throws IllegalArgumentException for what is no JSON. */
    static String of(String json) {
        PlainJson reader = new PlainJson(json);
        StringBuilder plain = new StringBuilder(json.length());
        reader.value(plain);
        reader.space();
        if (reader.at < json.length()) {
            throw reader.unread();
        }
        return plain.toString();
    }

    private IllegalArgumentException unread() {
        return new IllegalArgumentException("not JSON at character " + at);
    }

    private void value(StringBuilder plain) {
        if (++depth > DEEPEST) {
            throw unread();
        }
        switch (peek()) {
            case '{' -> object(plain);
            case '[' -> array(plain);
            case '"' -> quote(string(), plain);
            default -> bare(plain);
        }
        depth--;
    }

    private char peek() {
        space();
        if (at >= text.length()) {
            throw unread();
        }
        return text.charAt(at);
    }

    private void space() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private boolean take(char wanted) {
        boolean there = peek() == wanted;
        at += there ? 1 : 0;
        return there;
    }

    private void need(char wanted) {
        if (!take(wanted)) {
            throw unread();
        }
    }

    private void object(StringBuilder plain) {
        need('{');
        SortedMap<String, String> members = new TreeMap<>();
        if (!take('}')) {
            do {
                member(members);
            } while (take(','));
            need('}');
        }
        String comma = "{";
        for (var member : members.entrySet()) {
            plain.append(comma);
            quote(member.getKey(), plain);
            plain.append(':').append(member.getValue());
            comma = ",";
        }
        plain.append(members.isEmpty() ? "{}" : "}");
    }

    private void member(SortedMap<String, String> members) {
        peek();
        String name = string();
        need(':');
        StringBuilder value = new StringBuilder();
        value(value);
        if (members.put(name, value.toString()) != null) {
            throw unread();
        }
    }

    private void array(StringBuilder plain) {
        need('[');
        plain.append('[');
        if (!take(']')) {
            value(plain);
            while (take(',')) {
                plain.append(',');
                value(plain);
            }
            need(']');
        }
        plain.append(']');
    }

    /** A number, true, false or null. */
    private void bare(StringBuilder plain) {
        int from = at;
        while (at < text.length() && isBare(text.charAt(at))) {
            at++;
        }
        String word = text.substring(from, at);
        boolean known = word.equals("true") || word.equals("false") || word.equals("null");
        if (!known && !word.matches("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?")) {
            at = from;
            throw unread();
        }
        plain.append(word);
    }

    private static boolean isBare(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '-' || c == '+' || c == '.' || c == 'E';
    }

    private String string() {
        if (text.charAt(at) != '"') {
            throw unread();
        }
        int end = text.indexOf('"', at + 1);
        if (end < 0) {
            throw unread();
        }
        String whole = text.substring(at + 1, end);
        if (whole.indexOf('\\') < 0) {
            at = end + 1;
            return whole;
        }
        return escaped();
    }

    private String escaped() {
        StringBuilder read = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                at++;
                return read.toString();
            }
            read.append(c == '\\' ? escape() : c);
        }
        throw unread();
    }

    private char escape() {
        at++;
        char c = at < text.length() ? text.charAt(at) : ' ';
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unit();
            default -> throw unread();
        };
    }

    private char unit() {
        int from = at + 1;
        at += 4;
        if (at >= text.length()) {
            throw unread();
        }
        return (char) Integer.parseInt(text.substring(from, from + 4), 16);
    }

    private static void quote(String string, StringBuilder plain) {
        plain.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            switch (c) {
                case '"', '\\' -> plain.append('\\').append(c);
                case '\b' -> plain.append("\\b");
                case '\f' -> plain.append("\\f");
                case '\n' -> plain.append("\\n");
                case '\r' -> plain.append("\\r");
                case '\t' -> plain.append("\\t");
                default -> {
                    if (c < ' ') {
                        plain.append("\\u00")
                                .append(Character.forDigit(c >> 4, 16))
                                .append(Character.forDigit(c & 15, 16));
                    } else {
                        plain.append(c);
                    }
                }
            }
        }
        plain.append('"');
    }
}
