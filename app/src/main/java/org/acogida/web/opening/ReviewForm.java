package org.acogida.web.opening;

import java.util.List;
import org.acogida.opening.Glass;
import org.acogida.web.Words;
import org.acogida.web.form.Choice;
import org.acogida.web.form.Field;
import org.acogida.web.form.Filled;

/** Asks whether it was fit to open a file through the glass, and why. */
record ReviewForm(Words words) {
    private static final String FIT = "glassFit";
    private static final String SAID = "glassWords";
    private static final String YES = "YES";

    List<Field> fields() {
        List<Choice> verdicts =
                List.of(new Choice(YES, words.text("glass.fit.YES")), new Choice("NO", words.text("glass.fit.NO")));
        return List.of(Field.choice(FIT, verdicts), Field.lines(SAID).must());
    }

    /** Whether everything is there. */
    boolean check(Filled filled) {
        filled.check(fields());
        if (filled.findFault(SAID).isEmpty() && said(filled).length() < Glass.SHORTEST_REASON) {
            ReasonForm.tooShort(filled, SAID);
        }
        return filled.fits();
    }

    static boolean isFit(Filled filled) {
        return filled.text(FIT).equals(YES);
    }

    static String said(Filled filled) {
        return filled.text(SAID);
    }
}
