package org.acogida.cli;

import java.util.EnumMap;
import java.util.Map;
import org.acogida.access.Role;
import org.acogida.access.UserAccounts;
import org.acogida.access.UserAccounts.NewUser;
import org.acogida.postgres.DatabaseAccess;
import org.acogida.wording.Wording;

/** One officer for each role, all with the demonstration's password. */
final class DemonstrationUsers {

    /** The user name of the one who registers arrivals. */
    static final String AT_THE_DESK = "recepcion";

    /** The user name of the one who supervises. */
    static final String SUPERVISING = "supervision";

    private DemonstrationUsers() {}

    private static Map<Role, String> byRole() {
        Map<Role, String> names = new EnumMap<>(Role.class);
        names.put(Role.RECEPTION, AT_THE_DESK);
        names.put(Role.PROTECTION, "proteccion");
        names.put(Role.STATION, "estacion");
        names.put(Role.SUPERVISOR, SUPERVISING);
        names.put(Role.LEGAL, "legal");
        return names;
    }

    private static String office(Role role) {
        return switch (role) {
            case RECEPTION -> "ciudad-hidalgo";
            case STATION -> "inm-tapachula";
            case PROTECTION, SUPERVISOR, LEGAL, INTERPRETER, REPRESENTATIVE, GUARDIAN, PARTNER, AUDITOR ->
                "comar-tapachula";
        };
    }

    static String names() {
        return String.join(", ", byRole().values());
    }

    /** Adds them where nobody is known yet. */
    static void addTo(DatabaseAccess database, String password, Wording wording) {
        UserAccounts accounts = new UserAccounts(database);
        if (accounts.isEmpty()) {
            String hash = UserAccounts.hash("demo", password);
            byRole().forEach((role, name) -> accounts.add(user(role, name, wording), hash));
        }
    }

    private static NewUser user(Role role, String name, Wording wording) {
        return new NewUser(name, wording.text("demo.user." + role), role, office(role), wording.locale());
    }
}
