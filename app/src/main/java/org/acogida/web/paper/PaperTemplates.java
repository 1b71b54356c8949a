package org.acogida.web.paper;

import java.util.Locale;
import java.util.Map;
import org.acogida.clock.DemonstrationClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Prints a template; in a demonstration it knows that, as {@code demonstration}, and must say so. */
@Component
public class PaperTemplates {
    private final ITemplateEngine templates;
    private final PdfPrinter printer;
    private final boolean demonstration;

    PaperTemplates(ITemplateEngine templates, PdfPrinter printer, ObjectProvider<DemonstrationClock> demonstration) {
        this.templates = templates;
        this.printer = printer;
        this.demonstration = demonstration.getIfAvailable() != null;
    }

    /** The PDF of a template of well-formed XHTML. */
    public byte[] print(String template, Locale locale, Map<String, Object> model) {
        Context page = new Context(locale, model);
        page.setVariable("demonstration", demonstration);
        return printer.print(templates.process(template, page));
    }
}
