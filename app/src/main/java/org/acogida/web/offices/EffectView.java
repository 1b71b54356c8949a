package org.acogida.web.offices;

import java.util.List;
import org.acogida.casework.Effect;
import org.acogida.casework.Effects;
import org.acogida.web.Here;
import org.acogida.web.Names;
import org.acogida.web.Words;

/**
 * Clocks that a change of closures touches in one way, as a page tells it.
 *
 * @param after the head of the last column
 */
record EffectView(Effect effect, String title, String about, String after, int more, List<Line> lines) {

    /** One clock of one person. */
    record Line(String id, String person, String clock, String before, String after) {}

    static List<EffectView> list(Effects effects, Here here) {
        return effects.moves().entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue(), here))
                .toList();
    }

    private static EffectView of(Effect effect, Effects.Moves moves, Here here) {
        Words words = here.words();
        Names names = new Names(here);
        return new EffectView(
                effect,
                words.text("effect." + effect.name(), moves.count()),
                words.text("effect." + effect.name() + ".about"),
                effect == Effect.PERSON_KEEPS ? words.text("effect.would") : words.text("effect.after"),
                moves.count() - moves.first().size(),
                moves.first().stream()
                        .map(move -> new Line(
                                move.id().toString(),
                                move.person(),
                                names.findClock(move.law(), move.clock().value())
                                        .map(rule -> words.law(rule.title()))
                                        .orElse(move.clock().value()),
                                words.day(move.before()),
                                words.day(move.after())))
                        .toList());
    }
}
