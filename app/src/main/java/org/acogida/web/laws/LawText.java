package org.acogida.web.laws;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acogida.norm.Citation;
import org.acogida.norm.Confidence;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.ClockRule;
import org.acogida.rulebook.Law;
import org.acogida.rulebook.Length;
import org.acogida.rulebook.Milestone;
import org.acogida.web.Words;

/** A law as a short text: each part a title, what it says, and the article it rests on. */
record LawText(
        String id,
        String title,
        String summary,
        String inForce,
        String country,
        Optional<String> over,
        List<Source> sources,
        List<Item> pathways,
        List<Item> clocks,
        List<Item> safeguards,
        List<Item> duties,
        List<Item> alternatives,
        List<Item> transitions,
        List<Item> grounds,
        List<Item> documents) {

    /** A norm, and how sure its reading is. */
    record Source(String norm, Confidence confidence) {
        static Source of(Citation citation) {
            return new Source(citation.norm(), citation.confidence());
        }

        public boolean unsure() {
            return confidence.isUnsure();
        }
    }

    /** One rule: an anchor, a title, sentences, and where it comes from. */
    record Item(String anchor, String title, List<String> sentences, Source source) {
        Item {
            sentences = sentences.stream().filter(said -> !said.isBlank()).toList();
        }

        /** Its sentences and then its article. */
        List<String> said() {
            return Stream.concat(sentences.stream(), Stream.of(source.norm())).toList();
        }
    }

    /** The parts by the names their titles go by, in the order in which they are read. */
    Map<String, List<Item>> parts() {
        Map<String, List<Item>> parts = new LinkedHashMap<>();
        parts.put("pathways", pathways);
        parts.put("clocks", clocks);
        parts.put("safeguards", safeguards);
        parts.put("duties", duties);
        parts.put("alternatives", alternatives);
        parts.put("transitions", transitions);
        parts.put("grounds", grounds);
        parts.put("documents", documents);
        return parts;
    }

    /** The rules that are still to be confirmed, by why; only the reasons there are. */
    public Map<Confidence, List<Item>> unsure() {
        return parts().values().stream()
                .flatMap(List::stream)
                .filter(item -> item.source().unsure())
                .collect(Collectors.groupingBy(
                        item -> item.source().confidence(),
                        () -> new EnumMap<>(Confidence.class),
                        Collectors.toList()));
    }

    static LawText of(Law law, Words words) {
        return new Maker(law, words).make();
    }

    public int countUnsure() {
        return unsure().values().stream().mapToInt(List::size).sum();
    }

    private static final LocalDate NO_END = LocalDate.of(2060, 1, 1);

    private record Maker(Law law, Words words) {
        LawText make() {
            return new LawText(
                    law.id().value(),
                    words.law(law.title()),
                    words.law(law.summary()),
                    inForce(),
                    law.country(),
                    law.over().map(over -> over.value()),
                    law.sources().stream().map(Source::of).toList(),
                    pathways(),
                    clocks(),
                    safeguards(),
                    duties(),
                    alternatives(),
                    transitions(),
                    grounds(),
                    documents());
        }

        /** From when to when; laws without an end carry a last day far away. */
        private String inForce() {
            String from = words.day(law.inForce().from());
            return law.inForce().to().isBefore(NO_END)
                    ? words.text("law.in-force", from, words.day(law.inForce().to()))
                    : words.text("law.in-force.open", from);
        }

        private List<Item> pathways() {
            return law.pathways().stream()
                    .map(rule -> new Item(
                            "pathway-" + rule.id(),
                            words.law(rule.title()),
                            List.of(words.law(rule.reason()), words.of("law.stay", rule.stay())),
                            Source.of(rule.source())))
                    .toList();
        }

        private List<Item> clocks() {
            return law.clocks().values().stream()
                    .sorted(Comparator.comparing(rule -> words.law(rule.title())))
                    .map(this::clock)
                    .toList();
        }

        private Item clock(ClockRule rule) {
            List<String> sentences = new ArrayList<>();
            sentences.add(words.text(
                    "law.clock." + rule.awaits().name(),
                    length(rule.length()),
                    rule.starts().isEmpty() ? "" : " " + words.text("law.clock.from", milestones(rule.starts()))));
            if (!rule.ends().isEmpty()) {
                sentences.add(words.text("law.clock.ends", milestones(rule.ends())));
            }
            rule.note().map(words::law).ifPresent(sentences::add);
            rule.extension()
                    .ifPresent(extension -> sentences.add(words.text(
                            "law.clock.extension",
                            law.findClock(extension.into())
                                    .map(into -> words.law(into.title()))
                                    .orElse(extension.into().value()),
                            extension.reasons().stream()
                                    .map(reason -> words.law(reason.title()))
                                    .collect(Collectors.joining("; ")))));
            sentences.add(words.of("consequence", rule.consequence()));
            return new Item(
                    "clock-" + rule.name().value(), words.law(rule.title()), sentences, Source.of(rule.source()));
        }

        private String length(Length length) {
            return words.text("length." + length.unit().name(), length.amount());
        }

        private String milestones(Set<Milestone> milestones) {
            return milestones.stream()
                    .sorted()
                    .map(milestone -> words.of("milestone", milestone))
                    .collect(Collectors.joining("; "));
        }

        private List<Item> safeguards() {
            return law.safeguards().stream()
                    .map(rule -> new Item(
                            "safeguard-" + rule.id(),
                            words.law(rule.title()),
                            List.of(
                                    words.law(rule.reason()),
                                    words.text("law.safeguard.refuses", acts(rule.refuses())),
                                    words.text("law.safeguard.remedy", words.law(rule.remedy()))),
                            Source.of(rule.source())))
                    .toList();
        }

        private String acts(Set<Act> acts) {
            return acts.stream().sorted().map(act -> words.of("act", act)).collect(Collectors.joining("; "));
        }

        private List<Item> duties() {
            return law.duties().stream()
                    .map(duty -> new Item(
                            "duty-" + duty.id(),
                            words.law(duty.title()),
                            List.of(words.law(duty.remedy())),
                            Source.of(duty.source())))
                    .toList();
        }

        private List<Item> alternatives() {
            return law.alternatives().stream()
                    .map(alternative -> new Item(
                            "alternative-" + alternative.id(),
                            words.law(alternative.title()),
                            List.of(),
                            Source.of(alternative.source())))
                    .toList();
        }

        private List<Item> transitions() {
            return law.transitions().stream()
                    .map(transition -> new Item(
                            "transition-" + transition.judgedBy().value(),
                            words.text(
                                    "law.transition",
                                    words.law(
                                            law.getClock(transition.judgedBy()).title())),
                            List.of(words.law(transition.reason())),
                            Source.of(transition.source())))
                    .toList();
        }

        private List<Item> grounds() {
            return law.grounds().stream()
                    .map(ground -> new Item(
                            "ground-" + ground.id(),
                            words.law(ground.title()),
                            List.of(words.of("ground", ground.kind()) + "."),
                            Source.of(ground.source())))
                    .toList();
        }

        private List<Item> documents() {
            return law.documents().stream()
                    .map(document -> new Item(
                            "document-" + document.id(),
                            words.law(document.title()),
                            List.of(
                                    words.text("law.document.from", words.of("milestone", document.owedFrom())),
                                    document.toEachDependant() ? words.text("law.document.each") : "",
                                    document.validity()
                                            .map(length -> words.text("law.document.valid", length(length)))
                                            .orElse("")),
                            Source.of(document.source())))
                    .toList();
        }
    }
}
