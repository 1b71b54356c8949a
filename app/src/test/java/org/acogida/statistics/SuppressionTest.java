package org.acogida.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.acogida.statistics.Figure.Mark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random tables are attacked by linear programming, with all that is shown and all that marks tell. */
class SuppressionTest {

    private static List<List<Long>> table(Random random, int mostRows, int mostColumns) {
        int columns = 1 + random.nextInt(mostColumns);
        int sparse = random.nextInt(100);
        int most = random.nextBoolean() ? 30 : 200;
        return IntStream.rangeClosed(0, random.nextInt(mostRows))
                .mapToObj(row -> LongStream.range(0, columns)
                        .map(column -> random.nextInt(100) < sparse ? random.nextInt(10) : random.nextInt(most))
                        .boxed()
                        .toList())
                .toList();
    }

    private static long total(List<Long> row) {
        return row.stream().mapToLong(Long::longValue).sum();
    }

    /** What is attacked: the months that are not left out whole, under the sums. */
    private static List<List<Figure>> seen(List<List<Long>> months) {
        List<List<Figure>> published = Suppression.publish(months);
        List<List<Figure>> seen = new ArrayList<>();
        for (int row = 0; row < months.size(); row++) {
            if (!Suppression.isWithheld(months.get(row))) {
                seen.add(published.get(row));
            }
        }
        seen.add(published.getLast());
        return seen;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void noHiddenFigureCanBeToldMoreNarrowlyThanToSixValues(long seed) {
        Random random = new Random(seed);
        int hidden = 0;
        for (int i = 0; i < 40; i++) {
            List<List<Long>> months = table(random, 5, 5);
            List<Attack.Told> told = new Attack(seen(months)).tell();
            hidden += told.size();
            assertThat(told).as("%s", months).allMatch(one -> one.width() >= Suppression.WIDTH);
        }
        assertThat(hidden).isGreaterThan(200);
    }

    @Test
    void withoutTheOthersHiddenTooTheAttackFindsFigures() {
        Random random = new Random(7);
        int found = 0;
        for (int i = 0; i < 40; i++) {
            List<List<Long>> months = table(random, 5, 5);
            found += (int) new Attack(smallOnesOnly(months))
                    .tell().stream().filter(one -> one.width() == 0).count();
        }
        assertThat(found).isGreaterThan(20);
    }

    /** Two hidden in every row and column are not enough: what joins two rings is told by them. */
    @Test
    void aFigureThatJoinsTwoRingsIsFoundAndSoProtected() {
        List<List<Long>> months = List.of(
                List.of(3L, 40L, 50L, 50L, 60L),
                List.of(40L, 40L, 3L, 50L, 60L),
                List.of(50L, 60L, 50L, 40L, 3L),
                List.of(50L, 60L, 60L, 3L, 40L));
        assertThat(new Attack(seen(months)).tell()).allMatch(one -> one.width() >= Suppression.WIDTH);
    }

    private static List<List<Figure>> smallOnesOnly(List<List<Long>> months) {
        List<List<Long>> whole =
                months.stream().filter(month -> !Suppression.isWithheld(month)).toList();
        int columns = months.getFirst().size();
        List<List<Long>> withTotals = new ArrayList<>();
        whole.forEach(row -> {
            List<Long> more = new ArrayList<>(row);
            more.add(total(row));
            withTotals.add(more);
        });
        withTotals.add(LongStream.rangeClosed(0, columns)
                .map(column -> withTotals.stream()
                        .mapToLong(row -> row.get((int) column))
                        .sum())
                .boxed()
                .toList());
        return withTotals.stream()
                .map(row -> row.stream()
                        .map(count -> count > 0 && count < 10 ? Figure.of(Mark.SMALL) : Figure.shown(count))
                        .toList())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void whatIsShownIsTrueAndNothingSmallIsShown(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            List<List<Long>> months = table(random, 12, 12);
            List<List<Figure>> published = Suppression.publish(months);
            assertThat(published).hasSize(months.size() + 1);
            for (int row = 0; row < months.size(); row++) {
                boolean withheld = Suppression.isWithheld(months.get(row));
                assertThat(published.get(row).getLast())
                        .isEqualTo(withheld ? Figure.of(Mark.SMALL) : Figure.shown(total(months.get(row))));
                for (int column = 0; column < months.get(row).size(); column++) {
                    Figure figure = published.get(row).get(column);
                    long count = months.get(row).get(column);
                    assertThat(figure.isShown()).isIn(false, count == 0 || count >= 10);
                    assertThat(figure.count()).isEqualTo(figure.isShown() ? count : 0);
                    assertThat(withheld && figure.isShown()).isFalse();
                }
            }
        }
    }

    @Test
    void aTableWithoutSmallFiguresIsShownWhole() {
        List<List<Long>> months = List.of(List.of(10L, 0L, 25L), List.of(0L, 12L, 11L));
        assertThat(Suppression.publish(months))
                .allSatisfy(row -> assertThat(row).allMatch(Figure::isShown));
    }

    @Test
    void aYearOfManyNationsIsDoneAtOnce() {
        Random random = new Random(3);
        List<List<Long>> months = IntStream.range(0, 12)
                .mapToObj(row -> LongStream.range(0, 60)
                        .map(column -> random.nextInt(4) == 0 ? random.nextInt(400) : random.nextInt(12))
                        .boxed()
                        .toList())
                .toList();
        long begin = System.nanoTime();
        List<List<Figure>> published = Suppression.publish(months);
        assertThat(System.nanoTime() - begin).isLessThan(10_000_000_000L);
        assertThat(published.stream().flatMap(List::stream).filter(Figure::isShown))
                .hasSizeGreaterThan(100);
    }
}
