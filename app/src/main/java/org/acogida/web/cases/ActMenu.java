package org.acogida.web.cases;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Decider;
import org.acogida.procedure.Facts;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.PathwayRule;
import org.acogida.rulebook.Safeguard;
import org.acogida.web.acts.ActForms;
import org.acogida.web.acts.Barred;
import org.acogida.web.acts.Setting;

/**
 * What may be done now in a case, and what may not.
 *
 * @param next the likeliest, first
 * @param open all that may be tried, by what it is about
 * @param barred what an article of the law refuses as the case stands, with its reasons
 * @param later what only the order of steps refuses: its turn has not come
 */
record ActMenu(List<ActLink> next, List<Group> open, List<Refusal> barred, List<Refusal> later) {

    /** Acts about one thing. */
    record Group(Topic topic, List<ActLink> acts) {}

    /** One act that is refused now, and why. */
    record Refusal(String act, String href, List<Barred> by) {
        boolean restsOnLaw() {
            return by.stream().anyMatch(Barred::restsOnLaw);
        }
    }

    static ActMenu of(Setting setting) {
        return new Maker(setting).make();
    }

    private static final class Maker {
        private static final int LIKELIEST = 3;

        private final Setting setting;
        private final Map<Topic, List<ActLink>> open = new EnumMap<>(Topic.class);
        private final List<Refusal> barred = new ArrayList<>();

        Maker(Setting setting) {
            this.setting = setting;
        }

        ActMenu make() {
            for (Act act : Act.values()) {
                if (setting.isAllowed(act)) {
                    sort(act);
                }
            }
            List<ActLink> next =
                    NextActs.of(setting.whole(), Facts.of(setting.whole(), setting.context()), pathway()).stream()
                            .filter(this::isOpen)
                            .map(this::link)
                            .limit(LIKELIEST)
                            .toList();
            List<Group> groups = open.entrySet().stream()
                    .map(entry -> new Group(entry.getKey(), entry.getValue()))
                    .toList();
            Map<Boolean, List<Refusal>> byLaw = barred.stream().collect(Collectors.partitioningBy(Refusal::restsOnLaw));
            return new ActMenu(next, groups, byLaw.getOrDefault(true, List.of()), byLaw.getOrDefault(false, List.of()));
        }

        private void sort(Act act) {
            List<Safeguard> refusals = Decider.listRefusals(setting.whole(), act, setting.context());
            if (!refusals.isEmpty()) {
                List<Barred> reasons =
                        Barred.list(refusals, setting.context().law().id(), setting.words());
                barred.add(new Refusal(link(act).title(), link(act).href(), reasons));
            } else if (ActForms.find(act, setting)
                    .filter(form -> !form.isIdle())
                    .isPresent()) {
                open.computeIfAbsent(Topic.of(act), topic -> new ArrayList<>()).add(link(act));
            }
        }

        private boolean isOpen(Act act) {
            return open.values().stream().flatMap(List::stream).anyMatch(link -> link.act() == act);
        }

        private ActLink link(Act act) {
            return ActLink.of(act, setting);
        }

        private Optional<PathwayRule.Kind> pathway() {
            CaseState state = setting.whole();
            return state.pathway()
                    .flatMap(found -> setting.context().laws().find(found.law()).stream()
                            .flatMap(law -> law.pathways().stream())
                            .filter(rule -> rule.id().equals(found.id()))
                            .map(PathwayRule::kind)
                            .findFirst());
        }
    }
}
