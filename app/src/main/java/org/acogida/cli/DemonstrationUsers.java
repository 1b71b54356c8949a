package org.acogida.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.acogida.access.Role;
import org.acogida.access.UserAccounts;
import org.acogida.access.UserAccounts.NewUser;
import org.acogida.postgres.DatabaseAccess;
import org.acogida.wording.Wording;

/** An account for each role, and a second supervisor, all with the demonstration's password. */
final class DemonstrationUsers {

    /** The user name of the one who registers arrivals. */
    static final String AT_THE_DESK = "recepcion";

    /** The user name of the one who supervises. */
    static final String SUPERVISING = "supervision";

    private static final String BRIDGE = "ciudad-hidalgo";
    private static final String COMAR = "comar-tapachula";

    private DemonstrationUsers() {}

    private record Account(String name, Role role, String office, String called) {
        Account(String name, Role role, String office) {
            this(name, role, office, "demo.user." + role);
        }
    }

    /** The second supervisor is that of the bridge, whose tablets nobody else enrols. */
    private static List<Account> all() {
        return List.of(
                new Account(AT_THE_DESK, Role.RECEPTION, BRIDGE),
                new Account("proteccion", Role.PROTECTION, COMAR),
                new Account("estacion", Role.STATION, "inm-tapachula"),
                new Account(SUPERVISING, Role.SUPERVISOR, COMAR),
                new Account("puente", Role.SUPERVISOR, BRIDGE, "demo.user.bridge"),
                new Account("legal", Role.LEGAL, COMAR),
                new Account("interprete", Role.INTERPRETER, COMAR),
                new Account("representante", Role.REPRESENTATIVE, COMAR),
                new Account("tutora", Role.GUARDIAN, COMAR),
                new Account("acnur", Role.PARTNER, COMAR),
                new Account("auditoria", Role.AUDITOR, COMAR));
    }

    /** The user names of those who work at an office, or of the others. */
    static String names(boolean atOffice) {
        return all().stream()
                .filter(account -> account.role().isOfOffice() == atOffice)
                .map(Account::name)
                .collect(Collectors.joining(", "));
    }

    /** Adds them where nobody is known yet. */
    static void addTo(DatabaseAccess database, String password, Wording wording) {
        UserAccounts accounts = new UserAccounts(database);
        if (accounts.isEmpty()) {
            String hash = UserAccounts.hash("demo", password);
            all().forEach(account -> accounts.add(user(account, wording), hash));
        }
    }

    private static NewUser user(Account account, Wording wording) {
        String organisation = account.role() == Role.PARTNER ? "unhcr" : "";
        return new NewUser(
                account.name(),
                wording.text(account.called()),
                account.role(),
                account.office(),
                organisation,
                wording.locale());
    }
}
