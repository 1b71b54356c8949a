package org.acogida.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Finds out how a text is written: in UTF-8 where all of it can be read so, in Windows-1252 where nothing beyond plain
 * letters can. A text that has both was put together of two; it is not guessed at.
 */
final class TextForm {
    private static final int BLOCK = 64 * 1024;
    private static final char BYTE_ORDER = '\uFEFF';
    private static final String SEPARATORS = ",;\t|";
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** Bytes that mean nothing in Windows-1252. */
    private static final String UNDEFINED = "\u0081\u008D\u008F\u0090\u009D";

    private long line = 1;
    private boolean quoted;
    private char separator = ',';
    private int most;
    private final int[] found = new int[SEPARATORS.length()];
    private long foreignLine;
    private boolean undefined;
    private boolean beyondAscii;

    private TextForm() {}

    /** Refuses an empty file, and one that is no text or not of one piece. */
    static FileForm.Text find(Path path) {
        try (InputStream bytes = Files.newInputStream(path)) {
            TextForm text = new TextForm();
            text.read(bytes);
            return new FileForm.Text(text.charset(), text.separator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Charset charset() {
        if (foreignLine == 0) {
            return StandardCharsets.UTF_8;
        }
        if (beyondAscii) {
            throw new SheetRefused("file.mixed", foreignLine);
        }
        if (undefined) {
            throw new SheetRefused("file.binary", foreignLine);
        }
        return WINDOWS;
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
            out.clear();
            while (result.isError()) {
                skip(in, result.length());
                result = decoder.decode(in, out, last);
                count(out.flip());
                out.clear();
            }
            if (last) {
                return;
            }
            in.compact();
            length = bytes.readNBytes(in.array(), in.position(), in.remaining());
        }
    }

    /** Passes over bytes that are no UTF-8. */
    private void skip(ByteBuffer in, int length) {
        if (foreignLine == 0) {
            foreignLine = line;
        }
        for (int i = 0; i < length; i++) {
            undefined |= UNDEFINED.indexOf(in.get() & 0xff) >= 0;
        }
    }

    private static void refuseForeign(byte[] start, int length) {
        if (length == 0) {
            throw new SheetRefused("file.empty");
        }
        int first = start[0] & 0xff;
        int second = length > 1 ? start[1] & 0xff : 0;
        if ((first == 0xff && second == 0xfe) || (first == 0xfe && second == 0xff)) {
            throw new SheetRefused("file.utf16");
        }
        if (first == 0xd0 && second == 0xcf) {
            throw new SheetRefused("file.old-spreadsheet");
        }
    }

    private void count(CharBuffer text) {
        while (text.hasRemaining()) {
            char letter = text.get();
            if (letter == '\0') {
                throw new SheetRefused("file.binary", line);
            }
            if (letter > 0x7f && letter != BYTE_ORDER) {
                beyondAscii = true;
            }
            if (line == 1) {
                countSeparator(letter);
            }
            if (letter == '\n') {
                line++;
            }
        }
    }

    /** The separator is what stands most often between the names of the first line. */
    private void countSeparator(char letter) {
        if (letter == '"') {
            quoted = !quoted;
        }
        int index = quoted ? -1 : SEPARATORS.indexOf(letter);
        if (index >= 0 && ++found[index] > most) {
            most = found[index];
            separator = letter;
        }
    }
}
