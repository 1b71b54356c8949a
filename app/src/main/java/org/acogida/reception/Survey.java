package org.acogida.reception;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;

/**
 * What must be known of a whole file before its first row is taken: how many people each household has, where each
 * reference stands first, and how days are written. Kept as fingerprints, so that the longest file fits in memory.
 */
final class Survey {
    private final Map<Long, Integer> members = new HashMap<>();
    private final Map<Long, Long> firstLines = new HashMap<>();
    private final MessageDigest digest;
    private final Dates dates;
    private long rows;

    private Survey(Dates dates) {
        this.dates = dates;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads the whole file; refuses one that is too long or that no row of can be trusted. */
    static Survey of(ArrivalFile file, Dates dates) {
        Survey survey = new Survey(dates);
        file.read(survey::add);
        if (survey.rows == 0) {
            throw new FileRefused("file.no-rows");
        }
        return survey;
    }

    private boolean add(Row row) {
        if (++rows > ArrivalFile.MOST_ROWS) {
            throw new FileRefused("file.too-long", ArrivalFile.MOST_ROWS);
        }
        if (row.get(Column.SEX).equalsIgnoreCase("H")) {
            throw new FileRefused(row.fault(Column.SEX, "sex.h", row.line()));
        }
        row.cells().forEach((column, cell) -> {
            if (column.isDay()) {
                dates.learn(cell, row.line());
            }
        });
        members.merge(fingerprint(row.family()), 1, Integer::sum);
        firstLines.putIfAbsent(fingerprint(row.identity()), row.line());
        return true;
    }

    Dates dates() {
        return dates;
    }

    long rows() {
        return rows;
    }

    /** How many rows of the file belong to the row's household, itself included. */
    int countFamily(Row row) {
        return members.getOrDefault(fingerprint(row.family()), 1);
    }

    /** The line where the row's reference stands first; its own line mostly. */
    long getFirstLine(Row row) {
        return firstLines.getOrDefault(fingerprint(row.identity()), row.line());
    }

    private long fingerprint(String text) {
        return ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }
}
