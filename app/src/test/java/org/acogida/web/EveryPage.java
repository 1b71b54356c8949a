package org.acogida.web;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.acogida.access.AccountAct;
import org.acogida.access.AccountCare;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.access.Role;
import org.acogida.access.UserAccounts;
import org.acogida.access.UserAccounts.NewUser;
import org.acogida.calendar.DayRange;
import org.acogida.casework.Casework;
import org.acogida.casework.OfficeTimes;
import org.acogida.casework.Submission;
import org.acogida.line.Turn;
import org.acogida.matching.Matching;
import org.acogida.matching.PossibleMatch;
import org.acogida.norm.Text;
import org.acogida.offices.Closure;
import org.acogida.offices.ClosureChange;
import org.acogida.offices.Entered;
import org.acogida.offices.Withdrawal;
import org.acogida.opening.Glasses;
import org.acogida.postgres.Reach;
import org.acogida.procedure.Birth;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Circumstances;
import org.acogida.procedure.Command.RegisterArrival;
import org.acogida.procedure.HouseholdId;
import org.acogida.procedure.OfficerId;
import org.acogida.procedure.Person;
import org.acogida.retention.ErasureOrders;
import org.acogida.rulebook.OfficeId;

/** The pages there are, by their addresses; those of a case are about one person with the longest of names. */
final class EveryPage {

    /** Registered once, by the pages themselves, for all tests that look at them. */
    private static final class Somebody {
        static final String FAMILY;
        static final String FILE;

        static {
            try (Browsing window = Browsing.desktop()) {
                Page page = window.signIn(Role.SUPERVISOR);
                window.open("/reception?lang=es");
                page.locator("[name=fear][value=YES]").check();
                page.locator("[name=wish][value=PROTECTION]").check();
                page.locator("#p0-givenNames").fill("Wolfeschlegelsteinhausenbergerdorff محمد");
                page.locator("#p0-surnames").fill("de los Ángeles Hernández-Ñamandú y Santa María del Río ".repeat(2));
                page.locator("[name='p0.sex'][value=F]").check();
                Browsing.save(page);
                Browsing.press(page.locator("main form button[type=submit]"));
                FILE = page.locator("tbody th a").getAttribute("href");
                FAMILY = page.url().replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");
            }
        }
    }

    /** Entered once; years from the days by which other tests count. */
    private static final class SomeClosure {
        static final String ADDRESS = enter();

        private static String enter() {
            OfficeTimes times = RunningApplication.context().getBean(OfficeTimes.class);
            OfficeId office = new OfficeId("ciudad-hidalgo");
            Closure closure = new Closure(
                    UUID.randomUUID(),
                    office,
                    new DayRange(LocalDate.of(2030, 3, 4), LocalDate.of(2030, 3, 8)),
                    "Acuerdo 3/2030",
                    new Text("Inundación de la sede", "The premises are under water"));
            Withdrawal back = new Withdrawal(
                    UUID.randomUUID(),
                    closure.id(),
                    office,
                    new DayRange(LocalDate.of(2030, 3, 8), LocalDate.of(2030, 3, 8)),
                    "Acuerdo 4/2030",
                    new Text("Se reabre antes", "It opens earlier"));
            Instant now = Instant.parse("2018-10-19T20:00:00Z");
            for (ClosureChange change : List.of(closure, back)) {
                times.enter(change, new Entered(SomeCase.supervisor(), now, ""), now, (step, done, of) -> {});
            }
            return "/offices/ciudad-hidalgo/closures/" + closure.id();
        }
    }

    /** Opened once by an account that another judges. */
    private static final class SomeGlass {
        static final String ADDRESS = open();

        private static String open() {
            Officer officer = RunningApplication.context()
                    .getBean(Officers.class)
                    .findByName("protection")
                    .orElseThrow();
            CaseId id = new CaseId(UUID.fromString(file().replaceFirst(".*/", "")));
            Glasses.Answer answer = RunningApplication.context()
                    .getBean(Glasses.class)
                    .breakGlass(officer, id, "Su hija está en urgencias, en el Hospital Regional de Alta Especialidad");
            return "/readings/glass/" + ((Glasses.Answer.Broken) answer).id();
        }
    }

    /** Ordered once, at another office, for one of its accounts that is to come to the reader's. */
    private static final class SomeOrder {
        static final String ADDRESS = order();

        private static String order() {
            Officer asker = add("zoila", Role.SUPERVISOR);
            Officer moving = add("yolanda", Role.RECEPTION);
            UUID id = UUID.randomUUID();
            AccountCare.Outcome outcome = RunningApplication.context()
                    .getBean(AccountCare.class)
                    .order(
                            asker,
                            id,
                            AccountAct.Kind.MOVED,
                            moving.id(),
                            new NewUser(
                                    moving.username(),
                                    moving.displayName(),
                                    Role.PROTECTION,
                                    "comar-tapachula",
                                    Locale.of("es")),
                            "Pasa a la oficina de Tapachula desde el lunes");
            if (outcome != AccountCare.Outcome.DONE) {
                throw new AssertionError(outcome);
            }
            return "/accounts/orders/" + id;
        }

        private static Officer add(String username, Role role) {
            new UserAccounts(RunningApplication.database())
                    .add(
                            new NewUser(username, "Yolanda Zúñiga", role, "ciudad-hidalgo", Locale.of("es")),
                            UserAccounts.hash(username, RunningApplication.PASSWORD));
            return RunningApplication.context()
                    .getBean(Officers.class)
                    .findByName(username)
                    .orElseThrow();
        }
    }

    /** Somebody with a visa of whom nothing is asked, and another whose erasure a colleague ordered. */
    private static final class SomeErasure {
        static final CaseId VISITOR = register("Visitante", "Conservada");
        static final String ADDRESS = order();

        private static String order() {
            new UserAccounts(RunningApplication.database())
                    .add(
                            new NewUser("colleague", "Eva Ruiz", Role.SUPERVISOR, "inm-tapachula", Locale.of("es")),
                            "{noop}never used");
            Officer colleague = RunningApplication.context()
                    .getBean(Officers.class)
                    .findByName("colleague")
                    .orElseThrow();
            ErasureOrders.Ordered ordered = RunningApplication.context()
                    .getBean(ErasureOrders.class)
                    .order(colleague, register("Visitante", "Conservada"), "LGPDPPSO 18, Acuerdo 4/2018");
            return "/retention/orders/"
                    + ((ErasureOrders.Ordered.Done) ordered).order().id();
        }
    }

    /** Two cases that may be of one person, registered once by another account. */
    private static final class SomeMatch {
        static final String ADDRESS = find();

        private static String find() {
            CaseId first = register("Citlali", "Mazahua Ñandú");
            CaseId second = register("Sitlali", "Masahua");
            Matching matching = RunningApplication.context().getBean(Matching.class);
            matching.lookFor(List.of(second));
            return Reach.whole(() -> matching.listOpen(Long.MAX_VALUE, 100).stream()
                    .filter(pair -> pair.first().equals(first) || pair.second().equals(first))
                    .map(pair -> "/matches/" + pair.id())
                    .findFirst()
                    .orElseThrow());
        }
    }

    /** Two cases that were held to be of one person, until another account proposed to take the link back. */
    private static final class SomeProposal {
        static final String ADDRESS = propose();

        private static String propose() {
            CaseId first = register("Zenaida", "Tepetlacalco Ñandú");
            CaseId second = register("Senaida", "Tepetlacalco");
            Matching matching = RunningApplication.context().getBean(Matching.class);
            matching.lookFor(List.of(second));
            UUID id = Reach.whole(() -> matching.listOpen(Long.MAX_VALUE, 100).stream()
                    .filter(pair -> pair.first().equals(first) || pair.second().equals(first))
                    .map(PossibleMatch::id)
                    .findFirst()
                    .orElseThrow());
            UUID protection = RunningApplication.context()
                    .getBean(Officers.class)
                    .findByName("protection")
                    .orElseThrow()
                    .id();
            for (PossibleMatch.Outcome outcome : List.of(PossibleMatch.Outcome.SAME, PossibleMatch.Outcome.PROPOSED)) {
                Reach.whole(() -> matching.decide(
                        matching.find(id).orElseThrow(),
                        outcome,
                        protection,
                        "Lo dijo su hermana, con el acta en la mano"));
            }
            return "/matches/" + id;
        }
    }

    /** A link that another proposed to take back. */
    static String proposal() {
        return SomeProposal.ADDRESS;
    }

    /** Two cases that may be of one person. */
    static String match() {
        return SomeMatch.ADDRESS;
    }

    private EveryPage() {}

    /** A visitor with a valid visa, of whom nothing is asked. */
    private static CaseId register(String given, String surnames) {
        CaseId id = new CaseId(UUID.randomUUID());
        Instant at = Instant.parse("2018-08-01T20:00:00Z");
        RegisterArrival arrival = new RegisterArrival(
                new HouseholdId(UUID.randomUUID()),
                at,
                new Person(
                        given,
                        surnames,
                        Person.Sex.F,
                        Optional.of(Birth.on(LocalDate.of(1985, 3, 1))),
                        "HND",
                        Set.of("es"),
                        List.of(),
                        Set.of(),
                        Optional.empty(),
                        ""),
                new Circumstances(
                        Circumstances.Wish.NONE_STATED, Circumstances.Entry.AT_CROSSING, true, false, false, ""),
                org.acogida.procedure.Role.SINGLE);
        RunningApplication.context()
                .getBean(Casework.class)
                .submit(Submission.now(
                                UUID.randomUUID(),
                                id,
                                new OfficerId(SomeCase.supervisor()),
                                new OfficeId("comar-tapachula"),
                                arrival)
                        .occurred(at));
        return id;
    }

    /** A turn at the office, whose slip was lost and replaced; others wait before it. */
    static final class SomeTurn {
        static final Turn TURN = give();

        private static Turn give() {
            Turn turn = TurnDesk.of("comar-tapachula").staff(2).give(4, 2);
            TurnDesk.of("comar-tapachula").give(2, 0);
            return turn;
        }
    }

    /** A family that another office asks to transfer. */
    private static final class OneTransfer {
        static final String ADDRESS = ask();

        private static String ask() {
            SomeTransfer.of("Trasladada de los Ángeles Hernández-Ñamandú y Santa María del Río");
            return "/transfers";
        }
    }

    /** Held once, under the rules announced in October 2018. */
    private static final class SomeHolding {
        static final String ADDRESS = hold();

        private static String hold() {
            HoldingPageTest.held("Retenida de los Ángeles Hernández-Ñamandú y Santa María del Río");
            return "/holding";
        }
    }

    /** An account as a supervisor of its office looks after it. */
    static String cared() {
        return account().replace("/readings", "");
    }

    /** What a supervisor of another office ordered. */
    static String order() {
        return SomeOrder.ADDRESS;
    }

    /** A case whose person can be erased. */
    static CaseId visitor() {
        return SomeErasure.VISITOR;
    }

    /** The page on which an order to erase is confirmed. */
    static String erasure() {
        return SomeErasure.ADDRESS;
    }

    /** The page on which a file opened in an emergency is judged. */
    static String glass() {
        return SomeGlass.ADDRESS;
    }

    /** The page of what an account read. */
    static String account() {
        return "/readings/accounts/"
                + RunningApplication.context()
                        .getBean(Officers.class)
                        .findByName("protection")
                        .orElseThrow()
                        .id();
    }

    /** Who is held, among them somebody under the announced rules. */
    static String holding() {
        return SomeHolding.ADDRESS;
    }

    /** The transfers that wait, among them one of a family. */
    static String transfers() {
        return OneTransfer.ADDRESS;
    }

    /** The page of a turn. */
    static String turn() {
        return "/turns/" + SomeTurn.TURN.id();
    }

    /** What everybody with its slip sees. */
    static String slip() {
        return "/t/" + SomeTurn.TURN.slip();
    }

    /** The page of a closure, some days of which were taken back. */
    static String closure() {
        return SomeClosure.ADDRESS;
    }

    /** The page of somebody's case. */
    static String file() {
        return Somebody.FILE;
    }

    /** The page of the family that this somebody came with: herself. */
    static String family() {
        return Somebody.FAMILY;
    }

    static List<String> addresses() {
        return patterns().stream()
                .map(pattern -> pattern.replace("FILE", file())
                        .replace("FAMILY", family())
                        .replace("CLOSURE", closure())
                        .replace("ACCOUNT", account())
                        .replace("GLASS", glass())
                        .replace("CARED", cared())
                        .replace("ORDER", order())
                        .replace("VISITOR", visitor().toString())
                        .replace("ERASURE", erasure())
                        .replace("MATCH", match())
                        .replace("TABLET", SomeTablet.address())
                        .replace("PACKET", SomeTablet.packet())
                        .replace("TURN", turn())
                        .replace("SLIP", slip())
                        .replace("SITE", SomeSite.address())
                        .replace("ROOM", SomeSite.room()))
                .toList();
    }

    /**
     * With {@code FILE} and {@code FAMILY} for the pages of somebody, {@code CLOSURE} for that of a closure, {@code ACCOUNT} for
     * what an account read, {@code GLASS} for a file opened in an emergency, {@code CARED} for an account that a supervisor looks
     * after, {@code ORDER} for a change of one that another ordered,
     * {@code VISITOR} for a case whose person can be erased, {@code ERASURE} for an order that another gave, {@code MATCH} for two
     * cases that may be of one person, {@code TABLET} for a tablet, {@code PACKET} for what one sent that does not fit, {@code DIFFERENT}, {@code BLURRED} and {@code PARTLY} for what it
     * sent that fits in part, {@code REST} for the form on which whoever is missing is registered, {@code LINK} for a link that
     * another proposed to take back, {@code HOLDING} for whoever is held, {@code TURN} for a turn in the line, {@code SLIP} for what
     * its slip shows, {@code TRANSFERS} for those that wait, {@code SITE} for a site, and {@code ROOM} for a room of it.
     */
    static List<String> patterns() {
        return List.of(
                "/worklist",
                "TRANSFERS",
                "FILE/acts/ask-transfer",
                "FILE/handover/shelter-belen",
                "/worklist?q=nobody-of-that-name",
                "/worklist?officer=mine",
                "/worklist?on=24-12-2018&due=foo&week=2018-12-24",
                "HOLDING",
                "/board",
                "/board?office=nowhere",
                "/backups",
                "/access",
                "/access?role=PARTNER&way=CONSENT",
                "/access?case=nobody",
                "/readings",
                "ACCOUNT",
                "/readings/glass",
                "GLASS",
                "/accounts",
                "/accounts?q=nobody-of-that-name&state=shut",
                "/accounts/new",
                "CARED",
                "CARED/shut",
                "CARED/moved",
                "ORDER",
                "/tablets",
                "/tablets/new",
                "TABLET",
                "/packets",
                "PACKET",
                "PACKET/content",
                "DIFFERENT",
                "BLURRED",
                "PARTLY",
                "PARTLY/content",
                "REST",
                "/receipts",
                "/retention",
                "/retention/order?case=VISITOR",
                "ERASURE",
                "/exports",
                "/exports?list=CASES",
                "/exports?due=foo",
                "/statistics",
                "/statistics?by=SEX_AND_AGE&year=2017",
                "/statistics?what=foo",
                "/reception",
                "/matches",
                "MATCH",
                "LINK",
                "/turns",
                "/turns?desk=2&refused=NOT_NEXT",
                "TURN",
                "/turns/find",
                "/turns/find?q=https%3A%2F%2Fexample.org%2Fwin",
                "/turns/keying",
                "/places",
                "/places?as=table",
                "/places?kind=TRANSIT&office=siglo-xxi",
                "/places/new",
                "/places/new?template=gymnasium",
                "SITE",
                "SITE?refused=PEOPLE_THERE",
                "SITE/change",
                "SITE/inspect",
                "SITE/shut",
                "SITE/rooms/new",
                "ROOM",
                "SLIP",
                "/t/never-given",
                "/line/comar-tapachula",
                "/line/comar-tapachula?turn=Z9999",
                "/line/comar-tapachula/log",
                "/hall/comar-tapachula",
                "/laws",
                "/laws/mx-2018",
                "/laws/de-2022",
                "/laws/compare",
                "/laws/compare?a=mx-2018&b=de-2022&wish=PROTECTION&entry=AT_CROSSING&validVisa=NO&fear=NO&ageGroup=ADULT",
                "/laws/compare?a=mx-2018&b=de-2022&wish=PROTECTION",
                "/offices",
                "/offices/ciudad-hidalgo",
                "/offices/comar-tapachula?from=2018-11&reading=both",
                "/offices/comar-tapachula/closures/new",
                "/offices/comar-tapachula/outages/new",
                "/offices/comar-tapachula/closures/preview?from=2018-12-20&to=2018-12-01",
                "/offices/comar-tapachula/closures/preview?from=2018-12-20&to=2019-01-04&act=Acuerdo+7&reason=Receso",
                "CLOSURE",
                "CLOSURE/withdraw",
                "/clock",
                "/import",
                "/keys",
                "/tablet",
                "/account",
                "/account/password",
                "/programs",
                "/programs/tokens/new",
                "/programs/webhooks/new",
                "/papers",
                "/papers/summons/es",
                "/v/never-given",
                "/no-such-page",
                "FAMILY",
                "FAMILY/split",
                "FAMILY/join",
                "FILE",
                "FILE/fields",
                "FILE/consents",
                "FILE/acts/record-need-detail",
                "FILE/acts/record-consent-refused",
                "FILE/clocks/decide",
                "FILE/attachments",
                "FILE/papers/summons.pdf",
                "FILE/glass",
                "FILE/acts/decide-claim",
                "FILE/acts/correct-person",
                "FILE/acts/record-profile",
                "FILE/acts/order-return",
                "FILE/acts/admit-participant");
    }

    /** An address as the name of a file and of a picture: words only, and no number of a case. */
    static String named(String address) {
        return address.replaceAll("[0-9a-f-]{36}", "1").replaceAll("[^a-z0-9]+", "-");
    }
}
