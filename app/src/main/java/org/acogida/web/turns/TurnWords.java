package org.acogida.web.turns;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acogida.line.Group;
import org.acogida.line.LineRules;
import org.acogida.line.Need;
import org.acogida.line.Turn;
import org.acogida.line.Wait;
import org.acogida.turns.LineDay;
import org.acogida.web.Words;
import org.acogida.web.form.Choice;
import org.springframework.context.MessageSource;

/** How a page speaks of groups, turns and waits. */
record TurnWords(Words words, LineRules rules) {
    private static final int ROUND = 5;
    private static final int HOUR = 60;

    static TurnWords of(MessageSource messages, Locale locale, LineDay day, LineRules rules) {
        return new TurnWords(new Words(messages, locale, day.office().zone()), rules);
    }

    /** "4 personas, 2 de ellas menores". */
    String group(Group group) {
        return words.text("turns.group", group.people(), group.children());
    }

    /** What is urgent with a group; children are told by their number. */
    String needs(Turn turn) {
        Stream<String> emergency = turn.emergency() ? Stream.of(words.text("turns.emergency.word")) : Stream.empty();
        return Stream.concat(emergency, turn.group().needs().stream().sorted().map(this::need))
                .collect(Collectors.joining(" · "));
    }

    String need(Need need) {
        return Optional.ofNullable(rules.needs().get(need))
                .map(said -> words.law(said.title()))
                .orElseThrow();
    }

    List<Choice> needs() {
        return Stream.of(Need.values())
                .map(need -> new Choice(need.name(), need(need)))
                .toList();
    }

    <E extends Enum<E>> List<Choice> choices(String prefix, Stream<E> constants) {
        return constants
                .map(constant -> new Choice(constant.name(), words.of(prefix, constant)))
                .toList();
    }

    List<Choice> days(List<LocalDate> days) {
        return days.stream()
                .map(day -> new Choice(day.toString(), words.day(day)))
                .toList();
    }

    /** "12 grupos, unas 31 personas, antes". */
    String ahead(Wait wait) {
        return wait.groups() == 0
                ? words.text("turns.ahead.none")
                : words.text("turns.ahead", wait.groups(), wait.people());
    }

    /** "entre 35 minutos y 1 h 20 min", in steps of five minutes, never narrower than was reckoned. */
    String range(Wait wait) {
        return wait.range().map(this::range).orElseGet(() -> words.text("turns.range.unknown"));
    }

    private String range(Wait.Range range) {
        long from = range.from().toMinutes() / ROUND * ROUND;
        long to = Math.ceilDiv(range.to().plus(Duration.ofSeconds(59)).toMinutes(), ROUND) * ROUND;
        String between = from == 0
                ? words.text("turns.range.under", span(Math.max(to, ROUND)))
                : words.text("turns.range", span(from), span(Math.max(to, from + ROUND)));
        String today = range.today() ? "" : range.reached() ? "turns.range.perhaps" : "turns.range.tomorrow";
        return today.isEmpty() ? between : between + " " + words.text(today);
    }

    private String span(long minutes) {
        return minutes < 2 * HOUR
                ? words.text("turns.minutes", minutes)
                : words.text("turns.hours", minutes / HOUR, minutes % HOUR);
    }
}
