package org.acogida.web.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.acogida.access.CaseFields;
import org.acogida.access.Officer;
import org.acogida.access.Operation;
import org.acogida.opening.CaseFiles;
import org.acogida.opening.OpenedFile;
import org.acogida.participants.Organisation;
import org.acogida.participants.Organisations;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Circumstances;
import org.acogida.procedure.OrganisationId;
import org.acogida.procedure.Person;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.acogida.web.Names;
import org.acogida.web.acts.Setting;
import org.acogida.web.acts.Settings;
import org.acogida.web.clocks.ClockWords;
import org.acogida.web.people.Countries;
import org.acogida.web.people.Languages;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What an organisation sees of a file, or would: shown before the person agrees, and printed as one page. */
@Controller
class HandoverPage {
    private final Desk desk;
    private final Settings settings;
    private final CaseFiles files;

    HandoverPage(Desk desk, Settings settings, CaseFiles files) {
        this.desk = desk;
        this.settings = settings;
        this.files = files;
    }

    /** A field with what stands in it; blank where it is told as it happens. */
    record Line(String label, String said) {}

    @GetMapping("/cases/{id}/handover/{organisation}")
    String show(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String id,
            @PathVariable String organisation,
            Model model) {
        Here here = desk.here(officer, Operation.Use.SEE_CASE);
        Setting setting = settings.open(id, here);
        Organisation to = Organisations.find(organisation(organisation))
                .filter(_ -> !ConsentRow.list(setting, here.now()).isEmpty())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        OpenedFile seen = files.asSeenBy(to.id(), setting.opened().file());
        model.addAttribute("head", CaseHead.of(setting, new Names(here)));
        model.addAttribute("organisation", here.words().law(to.name()));
        model.addAttribute("now", here.words().moment(here.now()));
        model.addAttribute("consent", consent(setting, to, here));
        model.addAttribute("lines", lines(seen, here));
        model.addAttribute("closed", listClosed(seen.sight().open(), here));
        return "cases/handover";
    }

    private static OrganisationId organisation(String id) {
        try {
            return new OrganisationId(id);
        } catch (IllegalArgumentException _) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    /** "for the interview, until Fri 19 Oct 2018"; blank where no consent is live. */
    private static String consent(Setting setting, Organisation to, Here here) {
        Instant now = here.now();
        return setting.state().listLive(now).stream()
                .filter(one -> one.organisation().equals(Optional.of(to.id())))
                .map(one -> here.words()
                        .text(
                                "handover.consent",
                                one.consent().map(consent -> consent.purpose()).orElse(""),
                                one.until().map(here.words()::moment).orElse("")))
                .findFirst()
                .orElse("");
    }

    private static List<Line> lines(OpenedFile seen, Here here) {
        CaseState state = seen.state();
        Person person = state.person().orElseThrow();
        EventWords words = new EventWords(here, _ -> "");
        List<Line> lines = new ArrayList<>();
        Open told = new Open(seen.sight().open(), here, lines);
        told.add(Person.class, "givenNames", person.givenNames());
        told.add(Person.class, "surnames", person.surnames());
        told.add(Person.class, "sex", here.words().of("sex", person.sex()));
        told.add(Person.class, "birth", words.birth(person.birth()));
        told.add(Person.class, "nationality", new Countries(here.words()).name(person.nationality()));
        told.add(Person.class, "languages", new Languages(here.words()).names(person.languages()));
        told.add(
                Person.class,
                "needs",
                list(
                        person.needs().stream().sorted().toList(),
                        need -> here.words().of("need", need)));
        told.add(
                Person.class,
                "interviewer",
                person.interviewer().map(sex -> here.words().of("sex", sex)).orElse(""));
        told.add(Person.class, "contact", person.contact());
        told.add(Circumstances.class, "unaccompanied", yes(state.circumstances().unaccompanied(), here));
        told.add(Circumstances.class, "caresForChild", yes(state.circumstances().caresForChild(), here));
        told.add(CaseState.class, "role", here.words().of("household-role", state.role()));
        told.add(
                CaseState.class,
                "office",
                state.office()
                        .map(office ->
                                here.context().calendars().getOffice(office).name())
                        .orElse(""));
        told.add(CaseState.class, "claim", here.words().of("claim", state.claim()));
        told.add(CaseState.class, "held", yes(state.held(), here));
        told.add(
                CaseState.class,
                "interviewAt",
                state.interviewAt().map(here.words()::moment).orElse(""));
        told.add(
                CaseState.class,
                "clocks",
                list(new ClockWords(here).running(state), clock -> clock.title() + ": " + clock.left()));
        return lines;
    }

    private static <T> String list(List<T> all, Function<T, String> said) {
        return String.join("; ", all.stream().map(said).toList());
    }

    private static String yes(boolean holds, Here here) {
        return here.words().text(holds ? "yes" : "no");
    }

    /** Adds what is open, in the words of the access file. */
    private record Open(Set<String> open, Here here, List<Line> lines) {
        void add(Class<?> record, String component, String said) {
            String field = CaseFields.of(record, component);
            if (open.contains(field)) {
                lines.add(new Line(here.words().text("seen." + field), said));
            }
        }
    }

    /** Of what stands of a person and a case, what the organisation does not see. */
    private static List<String> listClosed(Set<String> open, Here here) {
        return CaseFields.listAll().stream()
                .filter(field ->
                        field.startsWith("person.") || field.startsWith("circumstances.") || field.startsWith("case."))
                .filter(field -> !open.contains(field))
                .map(field -> here.words().text("seen." + field))
                .distinct()
                .toList();
    }
}
