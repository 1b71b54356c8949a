package org.acogida.web.acts;

import static org.acogida.rulebook.Ground.Kind.*;

import java.util.List;
import org.acogida.procedure.Command;
import org.acogida.procedure.Outcome;
import org.acogida.rulebook.Act;
import org.acogida.web.form.Field;
import org.acogida.web.people.Languages;

/** What is decided, on a claim, a review or a loss, and how it reaches the person. */
final class DecisionForms {
    private DecisionForms() {}

    static ActForm claim(Setting setting) {
        return ActForm.of(
                Act.DECIDE_CLAIM,
                List.of(
                        outcome(
                                setting,
                                List.of(Outcome.REFUGEE, Outcome.COMPLEMENTARY, Outcome.REFUSED, Outcome.EXCLUDED)),
                        Field.choice("ground", setting.grounds(REFUGEE, COMPLEMENTARY, EXCLUSION))
                                .optional(),
                        Field.lines("reasons"),
                        Field.lines("complementary")),
                (filled, id) -> new Command.DecideClaim(
                        filled.constant("outcome", Outcome.class).orElseThrow(),
                        filled.text("ground"),
                        filled.text("reasons"),
                        filled.text("complementary")));
    }

    static ActForm review(Setting setting) {
        return ActForm.of(
                Act.DECIDE_REVIEW,
                List.of(
                        outcome(
                                setting,
                                List.of(Outcome.UPHELD, Outcome.QUASHED, Outcome.REFUGEE, Outcome.COMPLEMENTARY)),
                        Field.lines("reasons")),
                (filled, id) -> new Command.DecideReview(
                        filled.constant("outcome", Outcome.class).orElseThrow(), filled.text("reasons")));
    }

    static ActForm loss(Setting setting) {
        return ActForm.of(
                Act.DECIDE_LOSS,
                List.of(outcome(setting, List.of(Outcome.LOST, Outcome.KEPT)), Field.lines("reasons")),
                (filled, id) -> new Command.DecideLoss(
                        filled.constant("outcome", Outcome.class).orElseThrow(), filled.text("reasons")));
    }

    static ActForm startLoss(Setting setting) {
        return ActForm.of(
                Act.START_LOSS,
                List.of(
                        Field.choice(
                                "ground", setting.grounds(CESSATION, REVOCATION, CANCELLATION, COMPLEMENTARY_LOSS)),
                        Field.lines("reasons")),
                (filled, id) -> new Command.StartLoss(filled.text("ground"), filled.text("reasons")));
    }

    static ActForm serve(Setting setting) {
        Languages languages = new Languages(setting.words());
        String spoken = setting.state().person().map(languages::first).orElse("");
        return ActForm.of(
                Act.SERVE_DECISION,
                List.of(
                        Field.text("language").must().preset(spoken),
                        Field.text("interpreter"),
                        Field.lines("proof").must()),
                (filled, id) -> new Command.ServeDecision(
                        languages.read(filled, "language").orElse(""),
                        filled.text("interpreter"),
                        filled.text("proof")));
    }

    private static Field outcome(Setting setting, List<Outcome> outcomes) {
        return Field.choice("outcome", setting.choices("outcome", outcomes));
    }
}
