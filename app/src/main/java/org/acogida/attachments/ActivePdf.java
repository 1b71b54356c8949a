package org.acogida.attachments;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.acogida.procedure.ActiveContent;

/**
 * What acts in a PDF, by the names its dictionaries use (ISO 32000-2, 7.3.5), also inside packed object streams. It looks at
 * more than a reader would rather than at less: a name anywhere counts.
 */
final class ActivePdf {
    /** How much of all packed parts is looked into, in bytes. */
    private static final int MOST_UNPACKED = 32 << 20;

    /** How many streams are looked at. */
    private static final int MOST_STREAMS = 20_000;

    private static final Map<String, ActiveContent> NAMES = Map.ofEntries(
            Map.entry("JavaScript", ActiveContent.SCRIPT),
            Map.entry("Launch", ActiveContent.LAUNCH),
            Map.entry("EmbeddedFile", ActiveContent.FILES),
            Map.entry("EmbeddedFiles", ActiveContent.FILES),
            Map.entry("FileAttachment", ActiveContent.FILES),
            Map.entry("GoToE", ActiveContent.FILES),
            Map.entry("XFA", ActiveContent.FORM),
            Map.entry("RichMedia", ActiveContent.MEDIA),
            Map.entry("Rendition", ActiveContent.MEDIA),
            Map.entry("Movie", ActiveContent.MEDIA),
            Map.entry("Sound", ActiveContent.MEDIA),
            Map.entry("SubmitForm", ActiveContent.SENDING),
            Map.entry("ImportData", ActiveContent.SENDING),
            Map.entry("GoToR", ActiveContent.SENDING),
            Map.entry("Encrypt", ActiveContent.HIDDEN));
    private static final int LONGEST_NAME =
            NAMES.keySet().stream().mapToInt(String::length).max().orElseThrow();
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OBJECT = "obj".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_HEAD = 4_096;
    private static final int CHUNK = 1 << 16;

    private final Set<ActiveContent> found = EnumSet.noneOf(ActiveContent.class);
    private int unpacked;
    private int streams;

    private ActivePdf() {}

    static Set<ActiveContent> list(byte[] file) {
        ActivePdf pdf = new ActivePdf();
        pdf.look(file, file.length);
        pdf.lookIntoPacked(file);
        pdf.lookBehind(file);
        return Set.copyOf(pdf.found);
    }

    /** Finds names in the clear. */
    private void look(byte[] bytes, int length) {
        for (int at = 0; at < length; at++) {
            if (bytes[at] == '/') {
                ActiveContent named = NAMES.get(name(bytes, at + 1, length));
                if (named != null) {
                    found.add(named);
                }
            }
        }
    }

    /** A name, with {@code #4a} for J, as far as it could be one of those looked for. */
    private static String name(byte[] bytes, int from, int length) {
        StringBuilder name = new StringBuilder();
        int at = from;
        while (at < length && name.length() <= LONGEST_NAME && isRegular(bytes[at])) {
            if (bytes[at] == '#' && at + 2 < length && isHex(bytes[at + 1]) && isHex(bytes[at + 2])) {
                name.append((char) ((Character.digit(bytes[at + 1], 16) << 4) | Character.digit(bytes[at + 2], 16)));
                at += 3;
            } else {
                name.append((char) bytes[at]);
                at++;
            }
        }
        return name.toString();
    }

    private static boolean isHex(byte one) {
        return Character.digit(one, 16) >= 0;
    }

    private static boolean isRegular(byte one) {
        return one > ' ' && "/<>[](){}%".indexOf(one) < 0;
    }

    /** Whatever follows the end is another file. */
    private void lookBehind(byte[] file) {
        int end = -1;
        for (int at = indexOf(file, END, 0); at >= 0; at = indexOf(file, END, at + 1)) {
            end = at + END.length;
        }
        for (int at = end; at >= 0 && at < file.length; at++) {
            if (file[at] > ' ' || file[at] < 0) {
                found.add(ActiveContent.FILES);
            }
        }
    }

    /** Unpacks each object stream, and looks into it. */
    private void lookIntoPacked(byte[] file) {
        for (int at = indexOf(file, STREAM, 0); at >= 0; at = indexOf(file, STREAM, at + STREAM.length)) {
            if (followsDictionary(file, at)) {
                streams++;
                if (streams > MOST_STREAMS) {
                    found.add(ActiveContent.HIDDEN);
                    return;
                }
                String head = head(file, at);
                if (head.contains("/ObjStm ") || head.contains("/First ")) {
                    unpack(head, file, start(file, at + STREAM.length));
                }
            }
        }
    }

    private static boolean followsDictionary(byte[] file, int at) {
        int before = at - 1;
        while (before > 0 && file[before] <= ' ' && file[before] >= 0) {
            before--;
        }
        return before > 0 && file[before] == '>' && file[before - 1] == '>';
    }

    /** The dictionary before a stream as its names, each with a stroke before and a space after it. */
    private static String head(byte[] file, int at) {
        int from = Math.max(0, at - LONGEST_HEAD);
        int object = from;
        for (int next = from; next < at - OBJECT.length; next++) {
            if (file[next] == OBJECT[0] && Arrays.equals(file, next, next + OBJECT.length, OBJECT, 0, OBJECT.length)) {
                object = next;
            }
        }
        StringBuilder head = new StringBuilder();
        for (int i = object; i < at; i++) {
            if (file[i] == '/') {
                head.append('/').append(name(file, i + 1, at)).append(' ');
            }
        }
        return head.toString();
    }

    private static int start(byte[] file, int after) {
        int at = after;
        if (at < file.length && file[at] == '\r') {
            at++;
        }
        return at < file.length && file[at] == '\n' ? at + 1 : at;
    }

    private void unpack(String head, byte[] file, int from) {
        long filters = Arrays.stream(head.split("/"))
                .filter(name -> name.endsWith("Decode "))
                .count();
        if (filters == 0 && !head.contains("/Filter ")) {
            return;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boolean plain = unpacked <= MOST_UNPACKED
                && filters == 1
                && head.contains("/FlateDecode ")
                && !head.contains("/DecodeParms ");
        if (!plain || !inflate(file, from, out)) {
            found.add(ActiveContent.HIDDEN);
        }
        byte[] objects = out.toByteArray();
        look(objects, objects.length);
    }

    /** Whether all of it could be unpacked. */
    private boolean inflate(byte[] file, int from, ByteArrayOutputStream out) {
        byte[] chunk = new byte[CHUNK];
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(file, from, file.length - from);
            while (!inflater.finished()) {
                int count = inflater.inflate(chunk);
                unpacked += count;
                boolean stuck = count == 0 && (inflater.needsInput() || inflater.needsDictionary());
                if (stuck || unpacked > MOST_UNPACKED) {
                    return false;
                }
                out.write(chunk, 0, count);
            }
            return true;
        } catch (DataFormatException _) {
            return false;
        }
    }

    private static int indexOf(byte[] file, byte[] wanted, int from) {
        for (int at = from; at <= file.length - wanted.length; at++) {
            if (file[at] == wanted[0] && Arrays.equals(file, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        return -1;
    }
}
