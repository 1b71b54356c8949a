package org.acogida.web.stays;

import java.util.List;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Stay;
import org.acogida.rulebook.Act;
import org.acogida.sites.SitePlans;
import org.acogida.web.acts.Setting;
import org.acogida.web.form.Choice;
import org.springframework.stereotype.Component;

/** Where the person of a case stays, as the file shows it. */
@Component
public class StayShelf {
    private final BedNames names;
    private final SitePlans plans;

    StayShelf(BedNames names, SitePlans plans) {
        this.names = names;
        this.plans = plans;
    }

    /**
     * Their stays.
     *
     * @param shown whether whoever looks may see where they stay
     * @param rows the newest first
     * @param sites at which they can be received by whoever looks; none where they may not receive anybody
     */
    public record Stays(boolean shown, List<StayRow> rows, List<Choice> sites) {
        public Stays {
            rows = List.copyOf(rows);
            sites = List.copyOf(sites);
        }
    }

    public Stays of(Setting setting) {
        boolean shown = setting.sees(CaseState.class, "stays");
        return new Stays(
                shown,
                setting.state().stays().reversed().stream()
                        .map(stay -> StayRow.of(stay, names, setting.words()))
                        .toList(),
                shown && setting.isAllowed(Act.RECORD_STAY) ? listOpen(setting.state()) : List.of());
    }

    private List<Choice> listOpen(CaseState state) {
        return plans.list().stream()
                .map(measured -> measured.site())
                .filter(site -> !site.isShut())
                .filter(site -> state.findPresentStay()
                        .map(Stay::site)
                        .filter(here -> here.value().equals(site.id()))
                        .isEmpty())
                .map(site -> new Choice(site.id().toString(), site.name()))
                .toList();
    }
}
