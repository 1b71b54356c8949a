package org.acogida.web;

import jakarta.servlet.http.HttpServletRequest;
import org.acogida.access.Officer;
import org.acogida.signin.StepUp;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The field of a form in which whoever does something grave shows anew who they are: {@code forms :: step-up}. */
@Component
public class StepUpField {
    private final StepUp stepUp;

    StepUpField(StepUp stepUp) {
        this.stepUp = stepUp;
    }

    /** Whether the form shows it; if not, the page says what was wrong. */
    public boolean isShown(Officer officer, HttpServletRequest request, Model model) {
        StepUp.Answer answer = stepUp.show(officer, request, request.getParameter(StepUp.FIELD));
        if (answer != StepUp.Answer.SHOWN) {
            model.addAttribute("wrong", answer.name());
        }
        return answer == StepUp.Answer.SHOWN;
    }

    /** Has the page ask for what has to be shown now. */
    public void ask(Officer officer, HttpServletRequest request, Model model) {
        model.addAttribute("asks", stepUp.asks(officer, request));
    }
}
