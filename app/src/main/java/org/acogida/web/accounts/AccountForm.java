package org.acogida.web.accounts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.acogida.access.AccountAct;
import org.acogida.access.AccountAct.Kind;
import org.acogida.access.AccountCare;
import org.acogida.access.Officer;
import org.acogida.access.Role;
import org.acogida.access.UserAccounts.NewUser;
import org.acogida.participants.Organisations;
import org.acogida.web.Here;
import org.acogida.web.form.Choice;
import org.acogida.web.form.Field;
import org.acogida.web.form.Filled;

/**
 * What is asked before something is done with an account, or ordered: why, and what it is to be.
 *
 * @param account as it is; the one who asks, where a new one is wanted
 */
record AccountForm(Kind kind, Officer account, Here here) {
    private static final String USERNAME = "accountUsername";
    private static final String NAME = "accountName";
    private static final String ROLE = "accountRole";
    private static final String OFFICE = "accountOffice";
    private static final String ORGANISATION = "accountOrganisation";
    private static final String LANGUAGE = "accountLanguage";
    private static final String REASON = "accountReason";
    private static final int LONGEST_USERNAME = 60;

    List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        if (kind == Kind.ADDED) {
            fields.add(Field.text(USERNAME).must());
            fields.add(Field.text(NAME).must());
        }
        if (kind == Kind.ADDED || kind == Kind.MOVED) {
            Field role = Field.choice(ROLE, roles());
            fields.add(kind == Kind.MOVED ? role.preset(account.role().name()) : role);
            fields.add(Field.choice(ORGANISATION, organisations()).optional().preset(account.organisation()));
        }
        if (kind == Kind.MOVED) {
            fields.add(Field.choice(OFFICE, offices()).preset(account.office()));
        }
        if (kind == Kind.ADDED) {
            fields.add(Field.choice(LANGUAGE, languages())
                    .preset(here.words().locale().getLanguage()));
        }
        fields.add(Field.lines(REASON).must());
        return fields;
    }

    private List<Choice> roles() {
        return AccountCare.listRoles().stream()
                .map(role -> new Choice(role.name(), here.words().of("role", role)))
                .toList();
    }

    private List<Choice> organisations() {
        return Organisations.list().stream()
                .map(one -> new Choice(one.id().value(), here.words().law(one.name())))
                .toList();
    }

    private List<Choice> offices() {
        return here.context().calendars().listOffices().stream()
                .map(office -> new Choice(office.id().value(), office.name()))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }

    private static List<Choice> languages() {
        return List.of(new Choice("es", "Español"), new Choice("en", "English"));
    }

    /** The account as it is to be; empty, with faults, where something does not fit. */
    Optional<NewUser> read(Filled filled) {
        filled.check(fields());
        checkReason(filled, REASON);
        NewUser wanted = switch (kind) {
            case ADDED -> added(filled);
            case MOVED -> moved(filled);
            case REOPENED, FACTOR_RESET, SHUT, SIGNED_OUT, TOKENS_REVOKED, LINKED, UNLINKED, NOT_AGREED -> asItIs();
        };
        boolean partner = wanted.role() == Role.PARTNER;
        if (partner && wanted.organisation().isEmpty()) {
            filled.fault(ORGANISATION, "fault.empty");
        }
        return filled.fits() ? Optional.of(partner ? wanted : withoutOrganisation(wanted)) : Optional.empty();
    }

    private NewUser asItIs() {
        return new NewUser(
                account.username(),
                account.displayName(),
                account.role(),
                account.office(),
                account.organisation(),
                account.language());
    }

    private static NewUser withoutOrganisation(NewUser user) {
        return new NewUser(user.username(), user.displayName(), user.role(), user.office(), user.language());
    }

    private NewUser added(Filled filled) {
        String username = filled.text(USERNAME);
        if (!username.isEmpty() && !username.matches("[\\p{L}\\p{N}._-]{1," + LONGEST_USERNAME + "}")) {
            filled.fault(USERNAME, "fault.account-username", LONGEST_USERNAME);
        }
        if (filled.text(NAME).chars().anyMatch(Character::isISOControl)) {
            filled.fault(NAME, "fault.closure-text");
        }
        return new NewUser(
                username,
                filled.text(NAME),
                role(filled),
                account.office(),
                filled.text(ORGANISATION),
                Locale.of(filled.text(LANGUAGE)));
    }

    private NewUser moved(Filled filled) {
        return new NewUser(
                account.username(),
                account.displayName(),
                role(filled),
                filled.text(OFFICE),
                filled.text(ORGANISATION),
                account.language());
    }

    private Role role(Filled filled) {
        return filled.constant(ROLE, Role.class).orElse(account.role());
    }

    /** Finds fault with a reason that says too little. */
    static void checkReason(Filled filled, String field) {
        int length = filled.text(field).length();
        if (filled.findFault(field).isEmpty() && length < AccountAct.SHORTEST_REASON) {
            filled.fault(field, "opening.short", length, AccountAct.SHORTEST_REASON);
        }
    }

    static String reason(Filled filled) {
        return filled.text(REASON);
    }

    /** Says that somebody has the user name already, or is to have it. */
    static void taken(Filled filled) {
        filled.fault(USERNAME, "fault.account-taken");
    }
}
