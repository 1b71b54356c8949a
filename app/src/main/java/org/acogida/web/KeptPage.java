package org.acogida.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.acogida.signin.KeptForm;
import org.acogida.signin.Providers;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Shows a form that came after its session had ended, or that the database could not take: first the sign-in where one is
 * needed, then what was typed, to be sent again.
 */
@Controller
class KeptPage {
    private final MessageSource messages;
    private final Providers providers;

    KeptPage(MessageSource messages, Providers providers) {
        this.messages = messages;
        this.providers = providers;
    }

    /** One answer that was typed. */
    record Typed(String label, String text) {}

    @RequestMapping(KeptForm.PAGE)
    String show(HttpServletRequest request, Locale locale, Model model) {
        Optional<KeptForm> kept =
                request.getDispatcherType() == DispatcherType.FORWARD ? KeptForm.find(request) : Optional.empty();
        if (kept.isEmpty()) {
            return "redirect:/";
        }
        model.addAttribute("kept", kept.get());
        model.addAttribute("typed", typed(kept.get(), locale));
        @Nullable Object trouble = request.getAttribute(KeptForm.TROUBLE);
        model.addAttribute("trouble", trouble);
        @Nullable Object wait = request.getAttribute(KeptForm.WAIT);
        model.addAttribute("wait", wait);
        @Nullable Object outcome = request.getAttribute(KeptForm.OUTCOME);
        model.addAttribute("outcome", outcome);
        model.addAttribute("providers", providers.names());
        model.addAttribute(
                "wrong",
                trouble == null && wait == null && outcome == null && request.getParameter("password") != null);
        return "kept";
    }

    /** What a person typed, by the names of the questions; what the page itself put in has none. */
    private List<Typed> typed(KeptForm kept, Locale locale) {
        return kept.fields().entrySet().stream()
                .flatMap(field -> label(field, locale).stream()
                        .flatMap(label -> field.getValue().stream().map(text -> new Typed(label, text))))
                .filter(typed -> !typed.text().isBlank())
                .toList();
    }

    private Optional<String> label(Map.Entry<String, List<String>> field, Locale locale) {
        String question = field.getKey().substring(field.getKey().lastIndexOf('.') + 1);
        return Optional.ofNullable(messages.getMessage("field." + question, null, null, locale));
    }
}
