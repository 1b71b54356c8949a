package org.acogida.mrz;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import net.sf.scuba.data.Gender;
import org.acogida.mrz.Reading.Unread;
import org.acogida.mrz.Reading.Why;
import org.jmrtd.lds.icao.MRZInfo;

/**
 * Reads a machine-readable zone as somebody types it or a scanner sends it: in one line or several, in small letters, with
 * spaces, without the fillers at the end of a line. JMRTD takes it apart; check digits that do not fit are told, not refused.
 */
public final class MrzReader {
    /** The longest text that is looked at, in letters. */
    public static final int LONGEST = 400;

    private static final int NAMES_FROM = 5;

    private MrzReader() {}

    /** What a text says. */
    public static Reading read(String text) {
        String typed = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        List<String> lines = typed.toUpperCase(Locale.ROOT)
                .replace("«", "<<")
                .lines()
                .map(line -> line.replaceAll("\\s", ""))
                .filter(line -> !line.isEmpty())
                .toList();
        String all = String.join("", lines);
        if (all.isEmpty()) {
            return new Unread(Why.EMPTY, "");
        }
        Optional<String> odd = all.codePoints()
                .filter(letter -> letter >= 0x80 || "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<".indexOf(letter) < 0)
                .mapToObj(Character::toString)
                .findFirst();
        if (odd.isPresent()) {
            return new Unread(Why.LETTER, odd.get());
        }
        String whole = filled(lines);
        return Format.find(whole.length(), lines.size(), all.startsWith("V"))
                .map(format -> read(whole, format))
                .orElseGet(() -> new Unread(Why.LENGTH, Integer.toString(all.length())));
    }

    /** With the fillers that were left out at the end of lines of names. */
    private static String filled(List<String> lines) {
        if (lines.size() == 2) {
            return fill(lines.getFirst(), lines.getLast().length()) + lines.getLast();
        }
        return lines.size() == 3
                ? lines.stream().map(line -> fill(line, Format.TD1.width())).collect(Collectors.joining())
                : String.join("", lines);
    }

    private static String fill(String line, int width) {
        return line + "<".repeat(Math.max(0, width - line.length()));
    }

    private static Reading read(String whole, Format format) {
        try {
            return new Reading.Read(zone(new MRZInfo(whole), whole, format));
        } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException _) {
            return new Unread(Why.CONTENT, "");
        }
    }

    private static Zone zone(MRZInfo info, String whole, Format format) {
        String surnames = info.getPrimaryIdentifier().strip();
        String names = format == Format.TD1
                ? whole.substring(2 * format.width())
                : whole.substring(NAMES_FROM, format.width());
        if (surnames.isEmpty() && info.getSecondaryIdentifier().isBlank()) {
            throw new IllegalArgumentException("no name");
        }
        return new Zone(
                format,
                info.getDocumentCode().replace("<", ""),
                info.getIssuingState().replace("<", ""),
                surnames,
                info.getSecondaryIdentifier().strip(),
                !names.endsWith("<"),
                info.getDocumentNumber().replace("<", ""),
                info.getNationality().replace("<", ""),
                new ZoneDate(info.getDateOfBirth()),
                sex(info.getGenderCode()),
                new ZoneDate(info.getDateOfExpiry()),
                CheckDigits.listWrong(whole, format));
    }

    private static char sex(Gender gender) {
        return switch (gender) {
            case FEMALE -> 'F';
            case MALE -> 'M';
            case UNKNOWN, UNSPECIFIED -> '<';
        };
    }
}
