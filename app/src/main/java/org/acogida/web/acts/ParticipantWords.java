package org.acogida.web.acts;

import org.acogida.participants.Organisations;
import org.acogida.procedure.OfficerId;
import org.acogida.procedure.Participation;
import org.acogida.web.form.Choice;

/** Says who takes part in a case beside offices. */
public final class ParticipantWords {
    private ParticipantWords() {}

    /** "Interpreter, for one session · Lucía Gómez · Fri 19 Oct 2018, 10:30". */
    static String tell(Participation one, Setting setting) {
        return setting.words().of("participant", one.kind()) + " · " + who(one, setting) + " · "
                + setting.words().moment(one.from());
    }

    /** The organisation or the account; "unknown" of an account that can sign in no more. */
    public static String who(Participation one, Setting setting) {
        return one.organisation()
                .map(id -> Organisations.find(id)
                        .map(found -> ParticipantForms.name(found, setting))
                        .orElse(id.value()))
                .or(() -> one.account().map(account -> account(account, setting)))
                .orElse("");
    }

    private static String account(OfficerId id, Setting setting) {
        String value = id.value().toString();
        return setting.accounts().stream()
                .filter(choice -> choice.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElseGet(() -> setting.words().text("officer.unknown"));
    }
}
