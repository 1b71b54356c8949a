package org.acogida.web.people;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.acogida.mrz.MrzReader;
import org.acogida.mrz.Reading;
import org.acogida.mrz.WrongDigit;
import org.acogida.mrz.Zone;
import org.acogida.web.Words;
import org.acogida.web.form.Filled;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What the machine-readable zone of somebody's document says beside what is typed of them. What is empty is filled; what
 * differs is shown field by field, and stays until the officer takes what was read.
 */
public final class ZoneFields {
    /** The field that takes the zone's lines. */
    public static final String ZONE = "mrz";

    /** Stands for all fields that differ. */
    public static final String ALL = "all";

    private static final Map<String, String> CODES = Map.of("D", "DEU", "GBD", "GBR", "GBN", "GBR", "GBO", "GBR");
    private static final Set<String> NO_NATIONALITY = Set.of("XXB", "XXC");
    private static final Set<String> PARTICLES =
            Set.of("de", "del", "la", "las", "los", "y", "da", "dos", "e", "van", "von");
    private static final String KIND = "documentKind0";
    private static final String NUMBER = "documentNumber0";
    private static final String OTHER_KIND = "documentKind1";
    private static final String OTHER_NUMBER = "documentNumber1";

    private final Words words;
    private final LocalDate today;
    private final String prefix;
    private final MultiValueMap<String, String> typed;

    /**
     * Of the person whose fields begin with {@code prefix}.
     *
     * @param typed the whole form, which {@link #fill} and {@link #take} change
     */
    public ZoneFields(Words words, LocalDate today, String prefix, MultiValueMap<String, String> typed) {
        this.words = words;
        this.today = today;
        this.prefix = prefix;
        this.typed = typed;
    }

    /** A field on which what is typed and what was read differ. */
    public record Difference(String field, String label, String typed, String read) {}

    /**
     * What is told of a zone.
     *
     * @param fault why it cannot be read, with the remedy; empty where it can
     * @param summary which document it is, and until when it holds
     * @param notes what to look at on the document itself
     * @param doubtful whether a check digit does not fit
     */
    public record Told(
            String fault, String summary, List<String> notes, List<Difference> differences, boolean doubtful) {
        public Told {
            notes = List.copyOf(notes);
            differences = List.copyOf(differences);
        }
    }

    /**
     * What the zone offers for a field.
     *
     * @param typed what stands there; empty where nothing does
     * @param sets the values that take its place
     */
    private record Offer(String field, String typed, String read, boolean same, Map<String, String> sets) {
        boolean differs() {
            return !typed.isEmpty() && !same;
        }
    }

    /** What the zone says, if there is one. */
    public Optional<Told> tell() {
        if (value(ZONE).isBlank()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (MrzReader.read(value(ZONE))) {
                    case Reading.Read read -> told(read.zone());
                    case Reading.Unread unread ->
                        new Told(
                                words.text("zone.fault." + unread.why(), unread.value()),
                                "",
                                List.of(),
                                List.of(),
                                false);
                });
    }

    private Told told(Zone zone) {
        List<Difference> differences = offers(zone).stream()
                .filter(Offer::differs)
                .map(offer -> new Difference(offer.field(), label(offer.field()), offer.typed(), offer.read()))
                .toList();
        return new Told(
                "",
                document(zone) + " · " + zone.number(),
                notes(zone),
                differences,
                !zone.wrong().isEmpty());
    }

    private String label(String field) {
        return words.text("field." + (field.equals(NUMBER) ? "documentNumber" : field));
    }

    /** Fills what is empty. */
    public void fill() {
        if (MrzReader.read(value(ZONE)) instanceof Reading.Read read) {
            offers(read.zone()).stream()
                    .filter(offer -> offer.typed().isEmpty())
                    .forEach(this::set);
        }
    }

    /** Takes what was read for a field, or for {@link #ALL} that differ. */
    public void take(String field) {
        if (MrzReader.read(value(ZONE)) instanceof Reading.Read read) {
            offers(read.zone()).stream()
                    .filter(Offer::differs)
                    .filter(offer -> field.equals(ALL) || field.equals(offer.field()))
                    .forEach(this::set);
        }
    }

    private void set(Offer offer) {
        offer.sets().forEach((field, value) -> typed.set(prefix + field, value));
    }

    private String value(String field) {
        @Nullable String value = typed.getFirst(prefix + field);
        return value == null ? "" : value.strip();
    }

    private List<Offer> offers(Zone zone) {
        return Stream.of(
                        name(PersonFields.GIVEN, zone.givenNames(), zone),
                        name(PersonFields.SURNAMES, zone.surnames(), zone),
                        birth(zone),
                        sex(zone),
                        nationality(zone),
                        number(zone))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Offer> name(String field, String read, Zone zone) {
        if (read.isEmpty()) {
            return Optional.empty();
        }
        String there = value(field);
        boolean same = folds(there).anyMatch(fold -> fold.equals(read) || (zone.cut() && fold.startsWith(read)));
        return Optional.of(new Offer(field, there, written(read), same, Map.of(field, written(read))));
    }

    /** As people write it: capitals at the beginning of each word that carries them. */
    static String written(String capitals) {
        StringBuilder name = new StringBuilder();
        for (String part : capitals.toLowerCase(Locale.ROOT).strip().split(" +", -1)) {
            boolean small = !name.isEmpty() && PARTICLES.contains(part);
            name.append(name.isEmpty() ? "" : " ");
            name.append(
                    small || part.isEmpty() ? part : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        return name.toString();
    }

    /** A name as a zone may write it: without accents, or with letters spelled out (ICAO 9303-3, 6). */
    private static Stream<String> folds(String name) {
        String spelled = name.toUpperCase(Locale.ROOT)
                .replace("Ä", "AE")
                .replace("Ö", "OE")
                .replace("Ü", "UE")
                .replace("Å", "AA")
                .replace("Ø", "OE")
                .replace("Æ", "AE");
        return Stream.of(fold(name.toUpperCase(Locale.ROOT)), fold(spelled), fold(spelled.replace("Ñ", "NXX")));
    }

    private static String fold(String capitals) {
        return Normalizer.normalize(capitals, Normalizer.Form.NFD)
                .replaceAll("\\p{M}|['’.]", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private Optional<Offer> birth(Zone zone) {
        String there = value(Births.DAY).isEmpty() ? value(Births.ABOUT) : value(Births.DAY);
        Optional<LocalDate> day = zone.birth().asBirth(today);
        if (day.isPresent()) {
            String read = day.get().toString();
            return Optional.of(
                    new Offer(Births.DAY, there, read, there.equals(read), Map.of(Births.DAY, read, Births.ABOUT, "")));
        }
        return zone.birth()
                .asYearOfBirth(today)
                .map(Object::toString)
                .map(year -> new Offer(
                        Births.ABOUT, there, year, there.startsWith(year), Map.of(Births.ABOUT, year, Births.DAY, "")));
    }

    private Optional<Offer> sex(Zone zone) {
        String read = Character.toString(zone.sex());
        if (!read.equals("F") && !read.equals("M")) {
            return Optional.empty();
        }
        String there = value(PersonFields.SEX);
        return Optional.of(new Offer(
                PersonFields.SEX,
                there.isEmpty() ? "" : words.textOr("sex." + there, there),
                words.text("sex." + read),
                there.equals(read),
                Map.of(PersonFields.SEX, read)));
    }

    private Optional<Offer> nationality(Zone zone) {
        Countries countries = new Countries(words);
        String name = countries.name(plain(zone.nationality()));
        if (!isCountry(zone.nationality())) {
            return Optional.empty();
        }
        String there = value(PersonFields.NATIONALITY);
        Filled looked = new Filled(Map.of(PersonFields.NATIONALITY, List.of(there)), words);
        boolean same = countries.read(looked, PersonFields.NATIONALITY).equals(Optional.of(plain(zone.nationality())));
        return Optional.of(
                new Offer(PersonFields.NATIONALITY, there, name, same, Map.of(PersonFields.NATIONALITY, name)));
    }

    /** The code of three letters that a code of a zone stands for. */
    private static String plain(String code) {
        return CODES.getOrDefault(code, code);
    }

    private boolean isCountry(String code) {
        String plain = plain(code);
        return !NO_NATIONALITY.contains(plain)
                && !plain.isEmpty()
                && !new Countries(words).name(plain).equals(plain);
    }

    /** The document goes where it stands already, or beside one of another kind. */
    private Optional<Offer> number(Zone zone) {
        String read = zone.number();
        boolean known = typed.entrySet().stream()
                .filter(field -> field.getKey().startsWith(prefix + "documentNumber"))
                .flatMap(field -> field.getValue().stream())
                .anyMatch(there ->
                        fold(there.toUpperCase(Locale.ROOT)).replace(" ", "").equals(read));
        if (read.isEmpty() || known) {
            return Optional.empty();
        }
        String there = value(NUMBER);
        String kind = value(KIND);
        boolean another = !there.isEmpty()
                && !kind.isEmpty()
                && !isKind(kind, zone)
                && value(OTHER_NUMBER).isEmpty();
        String kindThere = another ? value(OTHER_KIND) : kind;
        String numberThere = another ? "" : there;
        Map<String, String> sets = new LinkedHashMap<>();
        sets.put(another ? OTHER_NUMBER : NUMBER, read);
        if (kindThere.isEmpty() || !numberThere.isEmpty()) {
            sets.put(another ? OTHER_KIND : KIND, document(zone));
        }
        return Optional.of(new Offer(NUMBER, numberThere, read, false, sets));
    }

    private boolean isKind(String typedKind, Zone zone) {
        String kind = fold(words.of("zone.kind", zone.kind()).toUpperCase(Locale.ROOT));
        return fold(typedKind.toUpperCase(Locale.ROOT)).startsWith(kind);
    }

    /** "Passport of Honduras, valid until 2027-04-15". */
    private String document(Zone zone) {
        String kind = words.of("zone.kind", zone.kind());
        String of = isCountry(zone.issuer())
                ? words.text("zone.of", kind, new Countries(words).name(plain(zone.issuer())))
                : words.text("zone.of", kind, zone.issuer().isEmpty() ? "—" : zone.issuer());
        return zone.expiry()
                .asExpiry(today)
                .map(day -> words.text("zone.until", of, day.toString()))
                .orElse(of);
    }

    private List<String> notes(Zone zone) {
        List<String> notes = new ArrayList<>();
        zone.wrong().forEach(wrong -> notes.add(wrong(wrong)));
        if (zone.cut()) {
            notes.add(words.text("zone.note.cut"));
        }
        if (zone.birth().asBirth(today).isEmpty()) {
            notes.add(words.text("zone.note.birth", zone.birth().text()));
        }
        if (!isCountry(zone.nationality())) {
            notes.add(words.text("zone.note.nationality", zone.nationality()));
        }
        zone.expiry()
                .asExpiry(today)
                .filter(day -> day.isBefore(today))
                .ifPresent(day -> notes.add(words.text("zone.note.expired", words.day(day))));
        notes.add(words.text("zone.note.accents"));
        return notes;
    }

    private String wrong(WrongDigit wrong) {
        return wrong.part() == WrongDigit.Part.WHOLE
                ? words.text("zone.wrong.WHOLE", wrong.digit(), wrong.due())
                : words.text(
                        "zone.wrong", words.of("zone.part", wrong.part()), wrong.read(), wrong.digit(), wrong.due());
    }
}
