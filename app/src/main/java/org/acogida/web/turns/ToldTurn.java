package org.acogida.web.turns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.acogida.line.Expectation;
import org.acogida.line.Line;
import org.acogida.line.Turn;
import org.acogida.turns.LineDay;
import org.acogida.web.Words;

/**
 * What whoever holds a slip, or looks up its number, is told: how the turn stands, and what to do. Nothing of the group.
 *
 * @param headline in a few words
 * @param sentences what it means
 */
record ToldTurn(String label, Kind kind, String headline, List<String> sentences) {

    /** How a slip stands on the day it is shown. */
    enum Kind {
        WAITING,
        /** Its day was an earlier one. */
        CARRIED,
        /** Its day is a later one. */
        LATER,
        CALLED,
        HERE,
        ASIDE,
        /** Its desk closed before it was done with the group. */
        LEFT,
        SERVED,
        WITHDRAWN,
        /** Another slip took its place. */
        REPLACED
    }

    ToldTurn {
        sentences = List.copyOf(sentences);
    }

    /** As told by its number alone. */
    static ToldTurn of(Turn turn, Line line, LineDay day, TurnWords told) {
        return of(turn, turn.slip(), line, day, told);
    }

    /** As told by a slip of the turn, which need not be the valid one. */
    static ToldTurn of(Turn turn, String slip, Line line, LineDay day, TurnWords told) {
        Kind kind = kind(turn, slip, day.today());
        Words words = told.words();
        String label = turn.ticket().label();
        List<String> sentences = new ArrayList<>();
        sentences.add(
                words.text("told." + kind + ".about", words.day(turn.ticket().day())));
        if (kind == Kind.WAITING || kind == Kind.CARRIED || kind == Kind.LEFT) {
            return waiting(turn, kind, sentences, line, day, told);
        }
        String headline = words.text(
                "told." + kind,
                label,
                turn.desk().orElse(0),
                words.day(turn.ticket().day()));
        return new ToldTurn(label, kind, headline, sentences);
    }

    private static ToldTurn waiting(
            Turn turn, Kind kind, List<String> sentences, Line line, LineDay day, TurnWords told) {
        Words words = told.words();
        String label = turn.ticket().label();
        return Expectation.of(line, day.today(), day.now(), day.office().zone())
                .find(turn.id())
                .map(wait -> {
                    if (day.isOpenToday()) {
                        sentences.addFirst(words.text("told.wait", told.range(wait)));
                    } else {
                        sentences.addFirst(words.text(
                                "told.closed",
                                words.day(day.openOnOrAfter(day.today().plusDays(1)))));
                    }
                    return new ToldTurn(label, kind, told.ahead(wait), sentences);
                })
                .orElseGet(() -> new ToldTurn(label, kind, words.text("told." + kind, label), sentences));
    }

    private static Kind kind(Turn turn, String slip, LocalDate today) {
        if (!slip.equals(turn.slip())) {
            return Kind.REPLACED;
        }
        if (turn.isLeft()) {
            return Kind.LEFT;
        }
        return switch (turn.state()) {
            case WAITING -> ofDay(turn.ticket().day(), today, turn.rebooked());
            case CALLED -> Kind.CALLED;
            case HERE -> Kind.HERE;
            case ASIDE -> Kind.ASIDE;
            case SERVED -> Kind.SERVED;
            case WITHDRAWN -> Kind.WITHDRAWN;
        };
    }

    private static Kind ofDay(LocalDate day, LocalDate today, boolean rebooked) {
        if (day.isAfter(today) && !rebooked) {
            return Kind.LATER;
        }
        return day.isBefore(today) ? Kind.CARRIED : Kind.WAITING;
    }

    /** How it is drawn: as what goes well, what wants care, or what is over. */
    public String tone() {
        return switch (kind) {
            case WAITING, HERE, SERVED, LATER -> "due";
            case CARRIED, CALLED, ASIDE, LEFT -> "soon";
            case WITHDRAWN, REPLACED -> "overdue";
        };
    }
}
