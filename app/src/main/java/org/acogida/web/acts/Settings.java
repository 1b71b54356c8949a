package org.acogida.web.acts;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.acogida.access.Access;
import org.acogida.access.Officers;
import org.acogida.access.Role;
import org.acogida.opening.CaseFiles;
import org.acogida.opening.OpenedFile;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.HouseholdId;
import org.acogida.web.Here;
import org.acogida.web.form.Choice;
import org.acogida.worklists.CaseList;
import org.acogida.worklists.CaseSummary;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Opens cases for pages; an address that names none is answered as not found. */
@Component
public class Settings {
    private final CaseFiles files;
    private final CaseList cases;
    private final Access access;
    private final Officers officers;

    Settings(CaseFiles files, CaseList cases, Access access, Officers officers) {
        this.files = files;
        this.cases = cases;
        this.access = access;
        this.officers = officers;
    }

    /** The case an address names, with its household. */
    public Setting open(String id, Here here) {
        OpenedFile opened = files.open(here.officer(), here.use(), new CaseId(uuid(id)));
        List<CaseSummary> household =
                opened.state().household().map(this::members).orElse(List.of());
        return new Setting(
                opened,
                here.context(),
                household,
                colleagues(here),
                accounts(here),
                here.words(),
                operation -> access.may(here.officer().role(), operation, opened.relations()));
    }

    private List<Choice> colleagues(Here here) {
        return officers.list().stream()
                .filter(officer -> officer.isEnabled()
                        && officer.office().equals(here.office().value()))
                .map(officer -> new Choice(officer.id().toString(), officer.displayName()))
                .toList();
    }

    private List<Choice> accounts(Here here) {
        return officers.list().stream()
                .filter(officer -> officer.isEnabled() && !Role.listOfOffices().contains(officer.role()))
                .map(officer -> new Choice(
                        officer.id().toString(),
                        officer.displayName() + " (" + here.words().of("role", officer.role()) + ")"))
                .toList();
    }

    /** The members of the household an address names, its head first. */
    public List<CaseSummary> household(String id) {
        List<CaseSummary> members = members(new HouseholdId(uuid(id)));
        return Optional.of(members).filter(found -> !found.isEmpty()).orElseThrow(Settings::notFound);
    }

    private List<CaseSummary> members(HouseholdId household) {
        return cases.listHousehold(household).stream()
                .sorted(Comparator.comparing(CaseSummary::role).thenComparing(CaseSummary::person))
                .toList();
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException _) {
            throw notFound();
        }
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
