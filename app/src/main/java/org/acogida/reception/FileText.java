package org.acogida.reception;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a file is text in UTF-8, and what parts its cells. */
final class FileText {
    private static final int BLOCK = 64 * 1024;
    private static final char BYTE_ORDER = '\uFEFF';
    private static final String SEPARATORS = ",;\t";

    private long line = 1;
    private char separator = ',';
    private int most;
    private final int[] found = new int[SEPARATORS.length()];

    private FileText() {}

    /** The separator that stands most often in the first line; refuses an empty file and one that is no UTF-8. */
    static char check(Path path) {
        try (InputStream bytes = Files.newInputStream(path)) {
            FileText text = new FileText();
            text.read(bytes);
            return text.separator;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(InputStream bytes) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.allocate(BLOCK);
        CharBuffer out = CharBuffer.allocate(BLOCK);
        int length = bytes.readNBytes(in.array(), 0, BLOCK);
        refuseForeign(in.array(), length);
        while (true) {
            in.limit(in.position() + length).position(0);
            boolean last = length == 0;
            CoderResult result = decoder.decode(in, out, last);
            count(out.flip());
            if (result.isError()) {
                throw new FileRefused("file.not-utf8", line);
            }
            if (last) {
                return;
            }
            out.clear();
            in.compact();
            length = bytes.readNBytes(in.array(), in.position(), in.remaining());
        }
    }

    private static void refuseForeign(byte[] start, int length) {
        if (length == 0) {
            throw new FileRefused("file.empty");
        }
        int first = start[0] & 0xff;
        int second = length > 1 ? start[1] & 0xff : 0;
        if ((first == 0xff && second == 0xfe) || (first == 0xfe && second == 0xff)) {
            throw new FileRefused("file.utf16");
        }
        if ((first == 'P' && second == 'K') || (first == 0xd0 && second == 0xcf)) {
            throw new FileRefused("file.spreadsheet");
        }
    }

    private void count(CharBuffer text) {
        while (text.hasRemaining()) {
            char letter = text.get();
            if (letter == '\0') {
                throw new FileRefused("file.binary", line);
            }
            if (line == 1 && letter != BYTE_ORDER) {
                countSeparator(letter);
            }
            if (letter == '\n') {
                line++;
            }
        }
    }

    private void countSeparator(char letter) {
        int index = SEPARATORS.indexOf(letter);
        if (index >= 0 && ++found[index] > most) {
            most = found[index];
            separator = letter;
        }
    }
}
