package org.acogida.mrz;

import java.util.stream.IntStream;

/** The zones that ICAO 9303 prints as its examples, of parts 4 to 7. */
public enum Specimen {
    TD3(
            "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10",
            "L898902C3",
            Zone.Kind.PASSPORT,
            "740812",
            "120415",
            44),
    TD1(
            "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<",
            "D23145890",
            Zone.Kind.CARD,
            "740812",
            "120415",
            5),
    TD2(
            "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6",
            "D23145890",
            Zone.Kind.CARD,
            "740812",
            "120415",
            36),
    MRV_A(
            "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL8988901C4UTO4009078F96121096ZE184226B<<<<<<",
            "L8988901C",
            Zone.Kind.VISA,
            "400907",
            "961210",
            44),
    MRV_B(
            "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nL8988901C4UTO4009078F9612109<<<<<<<<",
            "L8988901C",
            Zone.Kind.VISA,
            "400907",
            "961210",
            36);

    private final String lines;
    private final String number;
    private final Zone.Kind kind;
    private final String birth;
    private final String expiry;
    private final int numberAt;

    Specimen(String lines, String number, Zone.Kind kind, String birth, String expiry, int numberAt) {
        this.lines = lines;
        this.number = number;
        this.kind = kind;
        this.birth = birth;
        this.expiry = expiry;
        this.numberAt = numberAt;
    }

    public String lines() {
        return lines;
    }

    String number() {
        return number;
    }

    Zone.Kind kind() {
        return kind;
    }

    String birth() {
        return birth;
    }

    String expiry() {
        return expiry;
    }

    /** The places of figures that a check digit guards, the lines put together. */
    int[] guarded() {
        String whole = lines.replace("\n", "");
        int dates = this == TD1 ? 30 : numberAt + 13;
        return IntStream.concat(IntStream.range(numberAt, numberAt + 10), IntStream.range(dates, dates + 15))
                .filter(at -> Character.isDigit(whole.charAt(at)))
                .toArray();
    }
}
