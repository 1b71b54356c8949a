package org.acogida.web.cases;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.acogida.procedure.RecordField;
import org.acogida.web.Words;
import org.acogida.web.form.Field;
import org.acogida.web.form.Filled;
import org.acogida.web.people.RecordWords;

/**
 * What was chosen for each field that two officers corrected at once.
 *
 * @param fields those that were asked about
 * @param owed those for which nothing was chosen
 */
record Choices(Map<String, List<String>> typed, Set<RecordField> fields, Set<RecordField> owed) {
    /** Under which a form sends the fields it asks about. */
    static final String ASKED = "asked";

    /** Under which, with the field's name, it sends the choice. */
    static final String CHOICE = "choice.";

    /** What is chosen: what the other wrote, or one's own. */
    enum Choice {
        THEIRS,
        MINE
    }

    /**
     * What a form says.
     *
     * @param questions the form's own, as the record stands that it was made from
     */
    static Choices of(Map<String, List<String>> typed, List<Field> questions) {
        Map<String, List<String>> answers = new LinkedHashMap<>(typed);
        Set<RecordField> fields = EnumSet.noneOf(RecordField.class);
        Set<RecordField> owed = EnumSet.noneOf(RecordField.class);
        for (String name : typed.getOrDefault(ASKED, List.of())) {
            Optional<RecordField> asked = Filled.constantNamed(name, RecordField.class);
            asked.ifPresent(field -> {
                fields.add(field);
                Optional<Choice> chosen = typed.getOrDefault(CHOICE + name, List.of()).stream()
                        .findFirst()
                        .flatMap(choice -> Filled.constantNamed(choice, Choice.class));
                if (chosen.isEmpty()) {
                    owed.add(field);
                }
                if (chosen.equals(Optional.of(Choice.THEIRS))) {
                    presets(field, questions, answers);
                }
            });
        }
        return new Choices(answers, fields, owed);
    }

    /** The answers, and a fault where nothing was chosen. */
    Filled filled(Words words) {
        Filled filled = new Filled(typed, words);
        filled.check(fields.stream()
                .map(field -> Field.text(CHOICE + field.name()).labelled("choice"))
                .toList());
        owed.forEach(field -> filled.fault(CHOICE + field.name(), "fault.beside", new RecordWords(words).label(field)));
        return filled;
    }

    /** A form with what both corrected, and in the fields that clash what was typed. */
    static Filled both(List<Field> questions, Filled mine, Set<RecordField> clashes, Words words) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        questions.forEach(question -> answers.put(question.name(), question.preset()));
        List<String> own = new ArrayList<>(List.of(OpenAct.OCCURRED.name()));
        clashes.forEach(field -> own.addAll(names(field, questions, mine)));
        own.forEach(name -> answers.put(name, mine.values(name)));
        return new Filled(answers, words);
    }

    /** The names under which a field's questions are asked or were answered. */
    private static List<String> names(RecordField field, List<Field> questions, Filled mine) {
        List<String> asked = RecordWords.questions(field);
        List<String> names = new ArrayList<>();
        questions.stream()
                .filter(question -> asked.contains(question.wording()))
                .forEach(question -> names.add(question.name()));
        mine.names().stream()
                .filter(name -> asked.contains(name.replaceFirst("\\d+$", "")))
                .forEach(names::add);
        return names.stream().distinct().toList();
    }

    private static void presets(RecordField field, List<Field> questions, Map<String, List<String>> answers) {
        List<String> asked = RecordWords.questions(field);
        answers.keySet().removeIf(name -> asked.contains(name.replaceFirst("\\d+$", "")));
        questions.stream()
                .filter(question -> asked.contains(question.wording()))
                .forEach(question -> answers.put(question.name(), question.preset()));
    }
}
