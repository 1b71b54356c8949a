package org.acogida.web.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.acogida.access.Access;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.access.Operation;
import org.acogida.access.Relation;
import org.acogida.access.Role;
import org.acogida.opening.CaseFiles;
import org.acogida.opening.ClosedFile;
import org.acogida.opening.OpenedFile;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Person;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.acogida.web.IsolatingMessages;
import org.acogida.web.form.Choice;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the access file opens to an account in a case, or to a role by a way to stand to one, and why. */
@Controller
class AccessPages {
    private final Desk desk;
    private final Access access;
    private final Officers officers;
    private final CaseFiles files;

    AccessPages(Desk desk, Access access, Officers officers, CaseFiles files) {
        this.desk = desk;
        this.access = access;
        this.officers = officers;
        this.files = files;
    }

    @GetMapping("/access")
    String show(
            @AuthenticationPrincipal Officer officer,
            @RequestParam(name = "case", defaultValue = "") String of,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") List<String> way,
            Model model) {
        Here here = desk.here(officer, Operation.Use.SEE_ACCESS);
        Optional<OpenedFile> file = open(officer, of);
        Officer whose = find(account, file).orElse(officer);
        Role as = file.isPresent() ? whose.role() : find(role).orElse(whose.role());
        Set<Relation> ways =
                file.map(opened -> files.relations(whose, opened.whole())).orElseGet(() -> ways(way));
        model.addAttribute("case", file.isPresent() ? of : "");
        model.addAttribute("unknown", !of.isEmpty() && file.isEmpty());
        model.addAttribute(
                "person",
                file.flatMap(opened -> opened.state().person())
                        .map(Person::fullName)
                        .orElse(""));
        model.addAttribute("accounts", accounts(here));
        model.addAttribute("account", whose.username());
        model.addAttribute("roles", Choice.of("role", Role.values(), here.words()));
        model.addAttribute("role", as.name());
        model.addAttribute("ways", Choice.of("relation", Relation.values(), here.words()));
        model.addAttribute("chosen", ways.stream().map(Relation::name).toList());
        model.addAttribute("groups", new Answers(access, here.words()).list(as, ways));
        return "access/access";
    }

    private Optional<OpenedFile> open(Officer officer, String id) {
        try {
            return id.isEmpty()
                    ? Optional.empty()
                    : Optional.of(files.open(officer, Operation.Use.SEE_CASE, new CaseId(UUID.fromString(id))));
        } catch (ClosedFile | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Optional<Officer> find(String username, Optional<OpenedFile> file) {
        return file.flatMap(opened -> officers.findByName(username));
    }

    private static Optional<Role> find(String role) {
        return Arrays.stream(Role.values())
                .filter(known -> known.name().equals(role))
                .findFirst();
    }

    private static Set<Relation> ways(List<String> names) {
        Set<Relation> ways = EnumSet.noneOf(Relation.class);
        Arrays.stream(Relation.values())
                .filter(relation -> names.contains(relation.name()))
                .forEach(ways::add);
        return ways;
    }

    private List<Choice> accounts(Here here) {
        return officers.list().stream()
                .filter(Officer::isEnabled)
                .map(one -> new Choice(
                        one.username(),
                        IsolatingMessages.isolated(one.displayName()) + " · "
                                + here.words().of("role", one.role())))
                .toList();
    }
}
