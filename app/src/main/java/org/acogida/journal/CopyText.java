package org.acogida.journal;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows in the text form of PostgreSQL's COPY, the fastest way to bring many of them in. Not for several threads. */
public final class CopyText {

    private static final char[] HEX = "0123456789abcdef".toCharArray();
    private static final int FIRST_SIZE = 1 << 16;

    private byte[] bytes = new byte[FIRST_SIZE];
    private int size;
    private int rows;

    /** Adds a row. Bytes become bytea; all else is written by its {@code toString}, which PostgreSQL reads. */
    public void row(@Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            put(i == 0 ? "" : "\t");
            value(values[i]);
        }
        put("\n");
        rows++;
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case null -> put("\\N");
            case byte[] content -> hex(content);
            default -> text(value.toString());
        }
    }

    private void put(String ascii) {
        reserve(ascii.length());
        for (int i = 0; i < ascii.length(); i++) {
            bytes[size++] = (byte) ascii.charAt(i);
        }
    }

    private void hex(byte[] content) {
        put("\\\\x");
        reserve(2 * content.length);
        for (byte one : content) {
            bytes[size++] = (byte) HEX[(one >> 4) & 0xF];
            bytes[size++] = (byte) HEX[one & 0xF];
        }
    }

    private void text(String text) {
        reserve(2 * text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                rest(text.substring(i));
                return;
            }
            ascii((byte) c);
        }
    }

    private void rest(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        reserve(2 * utf8.length);
        for (byte one : utf8) {
            ascii(one);
        }
    }

    private void ascii(byte c) {
        byte escaped = (byte)
                switch (c) {
                    case '\\' -> '\\';
                    case '\n' -> 'n';
                    case '\r' -> 'r';
                    case '\t' -> 't';
                    default -> 0;
                };
        if (escaped == 0) {
            bytes[size++] = c;
        } else {
            bytes[size++] = '\\';
            bytes[size++] = escaped;
        }
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }

    public int rows() {
        return rows;
    }

    /**
     * Sends the rows into a table in the connection's transaction, and begins anew with none.
     *
     * @param target the table with its columns, as {@code person_part (event_id, case_id, payload)}
     */
    public void into(Connection connection, String target) throws SQLException {
        if (rows == 0) {
            return;
        }
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + target + " from stdin", new ByteArrayInputStream(bytes, 0, size), FIRST_SIZE);
        } catch (java.io.IOException e) {
            throw new SQLException(e);
        }
        size = 0;
        rows = 0;
    }
}
