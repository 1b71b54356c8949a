package org.acogida.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whom a name brings to mind, in memory: people by the words of their names, also where those were heard or typed otherwise.
 * Some 100 bytes for each person, and some 400 for each different word. For one thread at a time that changes it, or for
 * several that search.
 */
public final class NameIndex {
    private static final int CLOSELY = 256;
    private static final int FEWEST = 1_024;
    private static final int ALL_WORDS = 200;
    private static final int BORN = 40;
    private static final int EXTRA_WORD = 3;
    private static final int MOST_EXTRA = 3;
    private static final int LEVELS = ALL_WORDS + BORN + 1;
    private static final int SHORTEST_PART = 3;
    private static final int DAYS_OF_A_YEAR = 366;

    /** Whoever is less alike than this is not worth being looked at. */
    public static final double LEAST = 0.45;

    private final WordIndex words = new WordIndex();
    private int[][] names = new int[FEWEST][];
    private int[] earliest = new int[FEWEST];
    private int[] latest = new int[FEWEST];
    private byte[] genders = new byte[FEWEST];
    private byte[] lengths = new byte[FEWEST];
    private final BitSet taken = new BitSet();
    private int end;

    /** Of nobody yet. */
    public NameIndex() {}

    /** Somebody found, by the number under which they were added. */
    public record Hit(int number, Likeness likeness) {}

    /** Takes in a person; the number under which they are found from now on, which a person removed may have had before. */
    public int add(Described person) {
        int number = taken.nextClearBit(0);
        if (number == names.length) {
            grow();
        }
        taken.set(number);
        end = Math.max(end, number + 1);
        names[number] =
                person.name().stream().mapToInt(word -> words.add(word, number)).toArray();
        lengths[number] = (byte) names[number].length;
        earliest[number] = person.birth().earliest();
        latest[number] = person.birth().latest();
        genders[number] = (byte) gender(person.gender());
        return number;
    }

    /** Forgets a person, and each word of the name that nobody else bears. */
    public void remove(int number) {
        Arrays.stream(names[number]).distinct().forEach(word -> words.remove(word, number));
        names[number] = new int[0];
        lengths[number] = 0;
        taken.clear(number);
    }

    public int size() {
        return taken.cardinality();
    }

    /** How many different words the names have. */
    public int countWords() {
        return words.size();
    }

    /** Those most alike to somebody, the most alike first, at most so many; the name may be typed only in part. */
    public List<Hit> search(Described wanted, int count) {
        return best(wanted, count, LEAST, true);
    }

    /** Those who may be a person, the most alike first, at most so many, each at least so alike. */
    public List<Hit> findLike(Described person, int count, double least) {
        return best(person, count, least, false);
    }

    private List<Hit> best(Described wanted, int count, double least, boolean begun) {
        byte[] marks = new byte[end];
        mark(wanted.name().stream().distinct().toList(), marks, begun);
        return closest(marks, wanted)
                .boxed()
                .map(number -> new Hit(number, compare(wanted, number, begun)))
                .filter(hit -> hit.likeness.score() >= least)
                .sorted(Comparator.comparingDouble((Hit hit) -> -hit.likeness.score())
                        .thenComparingInt(Hit::number))
                .limit(count)
                .toList();
    }

    private Likeness compare(Described wanted, int number, boolean begun) {
        Described other = get(number);
        return begun ? Comparison.search(wanted, other) : Comparison.between(wanted, other);
    }

    /** A person by their number. */
    public Described get(int number) {
        return new Described(
                Arrays.stream(names[number]).mapToObj(words::get).toList(),
                new BirthSpan(earliest[number], latest[number]),
                gender(genders[number]));
    }

    /** What may stand for a part of the name, and how many of its words it stands for. */
    private record Need(List<WordIndex.Found> found, double weight) {}

    private void mark(List<NameWord> wanted, byte[] marks, boolean begun) {
        List<List<WordIndex.Found>> found =
                wanted.stream().map(word -> words.find(word, begun)).toList();
        double[] weights = found.stream().mapToDouble(this::weight).toArray();
        double sum = Math.max(Arrays.stream(weights).sum(), Double.MIN_NORMAL);
        List<Need> needs = new ArrayList<>();
        for (int at = 0; at < wanted.size(); at++) {
            double weight = weights[at] / sum * ALL_WORDS;
            needs.add(new Need(found.get(at), weight));
            needs.addAll(parts(wanted.get(at), weight));
            if (at + 1 < wanted.size()) {
                double both = weight + weights[at + 1] / sum * ALL_WORDS;
                needs.add(new Need(words.find(wanted.get(at).with(wanted.get(at + 1)), false), both));
            }
        }
        needs.forEach(need -> mark(need, marks));
    }

    /** A word that few bear tells more. */
    private double weight(List<WordIndex.Found> found) {
        long bearers = found.stream()
                .mapToLong(word -> words.bearers(word.word()).size())
                .sum();
        return 1 + Math.log((end + 1.0) / (bearers + 1.0));
    }

    /** The two words into which one may have to be cut. */
    private List<Need> parts(NameWord word, double weight) {
        List<Need> parts = new ArrayList<>();
        for (int cut = SHORTEST_PART; cut + SHORTEST_PART <= word.text().length(); cut++) {
            NameWord first = NameWord.of(word.text().substring(0, cut), false);
            NameWord second = NameWord.of(word.text().substring(cut), false);
            if (words.has(first) && words.has(second)) {
                parts.add(new Need(words.find(first, false), weight / 2));
                parts.add(new Need(words.find(second, false), weight / 2));
            }
        }
        return parts;
    }

    private void mark(Need need, byte[] marks) {
        for (WordIndex.Found word : need.found) {
            int mark = (int) Math.round(need.weight * word.score());
            Numbers bearers = words.bearers(word.word());
            for (int at = 0; at < bearers.size(); at++) {
                int bearer = bearers.get(at);
                marks[bearer] = (byte) Math.min(ALL_WORDS, (marks[bearer] & 0xff) + mark);
            }
        }
    }

    /** The persons worth being compared closely: of all who share words, those of the highest levels, and as many as are close. */
    private IntStream closest(byte[] marks, Described wanted) {
        int floor = floor(marks, scale(marks, wanted), wanted);
        int[] numbers = new int[FEWEST];
        short[] levels = new short[FEWEST];
        int[] counts = new int[LEVELS];
        int count = 0;
        for (int number = 0; number < marks.length; number++) {
            int mark = marks[number] & 0xff;
            if (mark >= floor) {
                if (count == numbers.length) {
                    numbers = Arrays.copyOf(numbers, count * 2);
                    levels = Arrays.copyOf(levels, count * 2);
                }
                int level = level(mark, number, wanted);
                counts[level]++;
                levels[count] = (short) level;
                numbers[count++] = number;
            }
        }
        return best(numbers, levels, count, least(counts));
    }

    /** Scales all marks where they stand, and counts how many there are of each. */
    private int[] scale(byte[] marks, Described wanted) {
        float[] scales = scales(wanted.name().size());
        int[] counts = new int[LEVELS];
        for (int number = 0; number < marks.length; number++) {
            if (marks[number] != 0) {
                int mark = scaled(marks[number], number, scales);
                marks[number] = (byte) mark;
                counts[mark]++;
            }
        }
        return counts;
    }

    /**
     * The mark from which on somebody can be among the closest. Half the highest; more where enough have so high a level that
     * whoever has a lower mark cannot reach it, however well the birth fits, which spares looking at the births of half a country.
     */
    private int floor(byte[] marks, int[] counts, Described wanted) {
        int most = LEVELS - 1;
        while (most > 1 && counts[most] == 0) {
            most--;
        }
        int floor = Math.max(1, most / 2);
        int enough = least(counts);
        if (enough <= floor) {
            return floor;
        }
        int[] levels = new int[LEVELS];
        for (int number = 0; number < marks.length; number++) {
            int mark = marks[number] & 0xff;
            if (mark >= enough) {
                levels[level(mark, number, wanted)]++;
            }
        }
        return Math.max(floor, least(levels) - BORN);
    }

    /** By how much a mark counts more where a person's name has fewer words than the one looked for. */
    private static float[] scales(int wanted) {
        float[] scales = new float[Byte.MAX_VALUE + 1];
        for (int length = 1; length < scales.length; length++) {
            scales[length] = Math.max(1f, (float) wanted / length);
        }
        return scales;
    }

    private int scaled(byte mark, int number, float[] scales) {
        return Math.min(ALL_WORDS, (int) ((mark & 0xff) * scales[lengths[number]]));
    }

    /** The level from which on there are enough. */
    private static int least(int[] counts) {
        int least = LEVELS - 1;
        for (int count = counts[least]; least > 0 && count < CLOSELY; count += counts[least]) {
            least--;
        }
        return least;
    }

    private static IntStream best(int[] numbers, short[] levels, int count, int least) {
        return IntStream.range(0, count)
                .filter(at -> levels[at] >= least)
                .map(at -> numbers[at])
                .limit(2L * CLOSELY);
    }

    private int level(int mark, int number, Described wanted) {
        int extra = Math.max(0, lengths[number] - wanted.name().size());
        return Math.max(0, mark - EXTRA_WORD * Math.min(MOST_EXTRA, extra) + born(number, wanted.birth()));
    }

    private int born(int number, BirthSpan wanted) {
        if (!wanted.isKnown() || earliest[number] == BirthSpan.UNKNOWN) {
            return BORN / 2;
        }
        int gap = Math.max(0, Math.max(wanted.earliest() - latest[number], earliest[number] - wanted.latest()));
        if (gap == 0) {
            return BORN;
        }
        int years = gap / DAYS_OF_A_YEAR;
        return years > 5 ? 0 : BORN - 8 - years * 5;
    }

    private void grow() {
        int size = names.length + (names.length >> 1);
        names = Arrays.copyOf(names, size);
        earliest = Arrays.copyOf(earliest, size);
        latest = Arrays.copyOf(latest, size);
        genders = Arrays.copyOf(genders, size);
        lengths = Arrays.copyOf(lengths, size);
    }

    private static int gender(Gender gender) {
        return switch (gender) {
            case FEMALE -> 0;
            case MALE -> 1;
            case UNKNOWN -> 2;
        };
    }

    private static Gender gender(byte stored) {
        return switch (stored) {
            case 0 -> Gender.FEMALE;
            case 1 -> Gender.MALE;
            default -> Gender.UNKNOWN;
        };
    }
}
