package org.acogida.cli;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.acogida.access.Role;
import org.acogida.access.UserAccounts;
import org.acogida.access.UserAccounts.NewUser;
import org.acogida.postgres.DatabaseAccess;
import org.acogida.wording.Wording;

/** One account for each role, all with the demonstration's password. */
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
        names.put(Role.INTERPRETER, "interprete");
        names.put(Role.REPRESENTATIVE, "representante");
        names.put(Role.GUARDIAN, "tutora");
        names.put(Role.PARTNER, "acnur");
        names.put(Role.AUDITOR, "auditoria");
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

    /** The user names of those who work at an office, or of the others. */
    static String names(boolean atOffice) {
        return byRole().entrySet().stream()
                .filter(entry -> entry.getKey().isOfOffice() == atOffice)
                .map(Map.Entry::getValue)
                .collect(Collectors.joining(", "));
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
        String organisation = role == Role.PARTNER ? "unhcr" : "";
        return new NewUser(name, wording.text("demo.user." + role), role, office(role), organisation, wording.locale());
    }
}
