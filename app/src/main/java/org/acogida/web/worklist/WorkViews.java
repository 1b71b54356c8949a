package org.acogida.web.worklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.procedure.OfficerId;
import org.acogida.signin.SealedWords;
import org.acogida.web.Here;
import org.acogida.web.form.Choice;
import org.springframework.stereotype.Component;

/** Reads the view of the worklist that an address or a form carries. */
@Component
public class WorkViews {
    private final Officers officers;
    private final SealedWords sealed;

    WorkViews(Officers officers, SealedWords sealed) {
        this.officers = officers;
        this.sealed = sealed;
    }

    /** What an address or a form of this officer carries; its own address names nobody. */
    WorkQuery query(Officer officer, Map<String, List<String>> given) {
        WorkQuery query = WorkQuery.of(given);
        String sought = String.join("", given.getOrDefault(WorkQuery.SOUGHT, List.of()));
        String name = query.word(WorkQuery.TEXT);
        if (name.isEmpty()) {
            return query.looking(sealed.open(officer.id(), sought).orElse(""), sought);
        }
        return query.looking(name, sealed.seal(officer.id(), name));
    }

    public WorkView read(Here here, Map<String, List<String>> given) {
        List<Officer> everybody = officers.list();
        WorkQuery query = query(here.officer(), given);
        FilterChoices choices = FilterChoices.of(here, everybody);
        Filters filters = new Filters(query, choices, here.words());
        return new WorkView(
                query.words(),
                filters.read(here.by(), name -> find(everybody, name)),
                said(query, choices, here),
                filters.listFaults(),
                choices.words());
    }

    static Optional<OfficerId> find(List<Officer> everybody, String username) {
        return everybody.stream()
                .filter(officer -> officer.username().equals(username))
                .map(officer -> new OfficerId(officer.id()))
                .findFirst();
    }

    private static List<String> said(WorkQuery query, FilterChoices choices, Here here) {
        List<String> said = new ArrayList<>();
        for (String name : query.listNames()) {
            String word = name.equals(WorkQuery.TEXT)
                    ? here.words().text("export.name-unsaid")
                    : choices.list(name).stream()
                            .filter(choice -> choice.value().equals(query.word(name)))
                            .map(Choice::label)
                            .findFirst()
                            .orElseGet(() -> query.word(name));
            said.add(here.words().text("filter." + name) + ": " + word);
        }
        return said;
    }
}
