package org.acogida.web.paper;

import java.util.List;
import org.acogida.papers.PaperText.Paragraph;
import org.acogida.web.Words;

/** What a paper says in one language: its head, line by line, and its text. */
record Sheet(String language, String title, List<Line> head, List<Paragraph> paragraphs, Words words) {
    Sheet {
        head = List.copyOf(head);
        paragraphs = List.copyOf(paragraphs);
    }

    /** One line of the head. */
    record Line(String label, String text) {}

    public String text(String key) {
        return words.text("paper." + key);
    }
}
