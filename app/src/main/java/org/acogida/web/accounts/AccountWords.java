package org.acogida.web.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.acogida.access.AccountAct;
import org.acogida.access.OfficeAccount;
import org.acogida.access.Officer;
import org.acogida.access.UserAccounts.NewUser;
import org.acogida.participants.Organisations;
import org.acogida.procedure.OrganisationId;
import org.acogida.rulebook.OfficeId;
import org.acogida.web.AccountNames;
import org.acogida.web.Here;
import org.acogida.web.Words;

/** Accounts, and what was done with them, in the words of one page. */
final class AccountWords {
    private final AccountNames names;
    private final Here here;
    private final Words words;

    AccountWords(List<Officer> everybody, Here here) {
        this.here = here;
        this.words = here.words();
        this.names = new AccountNames(everybody, words);
    }

    /** An account in words. */
    record Line(
            String href,
            String name,
            String username,
            String role,
            String used,
            String how,
            int sessions,
            boolean open) {}

    /** What was done with one. */
    record ActLine(String at, String what, String who, String reason) {}

    Line line(OfficeAccount account) {
        Officer officer = account.officer();
        return new Line(
                "/accounts/" + officer.id(),
                officer.displayName(),
                officer.username(),
                words.of("role", officer.role()),
                account.lastUse().map(words::day).orElseGet(() -> words.text("accounts.never")),
                how(account),
                account.sessions(),
                officer.enabled());
    }

    /** "contraseña y código, llave de acceso, ACNUR". */
    private String how(OfficeAccount account) {
        List<String> ways = new ArrayList<>();
        ways.add(words.text(account.secondFactor() ? "accounts.how.code" : "accounts.how.password"));
        if (account.passkeys() > 0) {
            ways.add(words.text("accounts.how.passkey"));
        }
        ways.addAll(account.providers());
        return String.join(", ", ways);
    }

    ActLine line(AccountAct act) {
        String role = act.role().map(of -> words.of("role", of)).orElse("");
        String office = act.office().map(this::office).orElse("");
        return new ActLine(
                words.moment(act.at()), words.text("accounts.act." + act.kind(), role, office), who(act), act.reason());
    }

    private String who(AccountAct act) {
        String by = act.by().map(this::name).orElseGet(() -> words.text("accounts.operator"));
        return act.agreedBy()
                .map(agreed -> words.text("accounts.by-two", by, name(agreed)))
                .orElse(by);
    }

    /** "Ana López (Supervisión)". */
    String name(UUID id) {
        return names.name(id);
    }

    /** What an account is there for: "Recepción, COMAR Tapachula". */
    String seat(NewUser user) {
        String seat = words.text("accounts.seat", words.of("role", user.role()), office(user.office()));
        return user.organisation().isEmpty()
                ? seat
                : words.text("accounts.seat", seat, organisation(user.organisation()));
    }

    private String organisation(String id) {
        return Organisations.find(new OrganisationId(id))
                .map(found -> words.law(found.name()))
                .orElse(id);
    }

    private String office(String id) {
        return here.context().calendars().getOffice(new OfficeId(id)).name();
    }
}
