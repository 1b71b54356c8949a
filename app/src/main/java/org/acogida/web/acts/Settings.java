package org.acogida.web.acts;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.acogida.access.Access;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.opening.CaseFiles;
import org.acogida.opening.ListSight;
import org.acogida.opening.ListedPeople;
import org.acogida.opening.OpenedFile;
import org.acogida.opening.ToRecord;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.HouseholdId;
import org.acogida.rulebook.Act;
import org.acogida.web.AccountNames;
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
    private final ListedPeople people;

    Settings(CaseFiles files, CaseList cases, Access access, Officers officers, ListedPeople people) {
        this.files = files;
        this.cases = cases;
        this.access = access;
        this.officers = officers;
        this.people = people;
    }

    /** The case an address names, with its household. */
    public Setting open(String id, Here here) {
        return of(new ToRecord(files.open(here.officer(), here.use(), new CaseId(uuid(id))), true), here);
    }

    /** The same for an act that can be recorded in a file that stays closed; of that nothing may be shown. */
    public ToRecord openToRecord(String id, Act act, Here here) {
        return files.openToRecord(here.officer(), here.use(), act, new CaseId(uuid(id)));
    }

    /** A case that was opened, with its household where the file is shown. */
    public Setting of(ToRecord found, Here here) {
        OpenedFile opened = found.file();
        List<CaseSummary> household =
                found.shown() ? opened.state().household().map(this::members).orElse(List.of()) : List.of();
        List<Officer> everybody = officers.list();
        return new Setting(
                opened,
                here.context(),
                seen(household, opened, here),
                colleagues(everybody, here),
                accounts(everybody, here),
                here.words(),
                operation -> access.may(here.officer().role(), operation, opened.relations()));
    }

    /** Nobody's family is seen who may not be. */
    private List<CaseSummary> seen(List<CaseSummary> household, OpenedFile opened, Here here) {
        List<CaseSummary> others = household.stream()
                .filter(member -> !member.id().equals(opened.state().id()))
                .toList();
        if (others.isEmpty()) {
            return household;
        }
        Map<CaseId, ListSight> sights = people.lookAtFamily(
                here.officer(),
                here.use(),
                others.stream()
                        .map(member -> new ListedPeople.Listed(member.id(), member.office(), false))
                        .toList());
        return household.stream()
                .map(member -> member.called(sights.getOrDefault(member.id(), ListSight.NAMED)
                        .show(member.person(), here.words().text("people.hidden"))))
                .toList();
    }

    private static List<Choice> colleagues(List<Officer> everybody, Here here) {
        return everybody.stream()
                .filter(officer -> officer.worksAt(here.office().value()))
                .map(officer -> new Choice(officer.id().toString(), officer.displayName()))
                .toList();
    }

    private static List<Choice> accounts(List<Officer> everybody, Here here) {
        return everybody.stream()
                .filter(officer -> officer.isEnabled() && !officer.role().isOfOffice())
                .map(officer -> new Choice(officer.id().toString(), AccountNames.name(officer, here.words())))
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
