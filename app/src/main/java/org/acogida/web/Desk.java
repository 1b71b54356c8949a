package org.acogida.web;

import java.util.Locale;
import org.acogida.access.Access;
import org.acogida.access.Officer;
import org.acogida.access.Operation;
import org.acogida.casework.Casework;
import org.acogida.clock.ProcedureClock;
import org.acogida.procedure.Context;
import org.acogida.procedure.OfficerId;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.OfficeId;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Gives each page the moment, office and language it is made for. */
@Component
public class Desk {
    private final Casework casework;
    private final ProcedureClock clock;
    private final MessageSource messages;
    private final Access access;

    Desk(Casework casework, ProcedureClock clock, MessageSource messages, Access access) {
        this.casework = casework;
        this.clock = clock;
        this.messages = new IsolatingMessages(messages);
        this.access = access;
    }

    /** Where an officer sits who may use this in some case; whoever may not is refused with 403. */
    public Here here(Officer officer, Operation.Use use) {
        if (!may(officer, use)) {
            throw new AccessDeniedException(use.spelled());
        }
        return make(officer, use);
    }

    /** The same for somebody who may do that act in some case, too. */
    public Here here(Officer officer, Operation.Use use, Act act) {
        Operation operation = Operation.of(act);
        if (!may(officer, operation)) {
            throw new AccessDeniedException(operation.spelled());
        }
        return here(officer, use);
    }

    /** Whether a page may lead an officer there, as they may do that in some case. */
    public boolean may(Officer officer, Operation operation) {
        return access.mayEver(officer.role(), operation);
    }

    private Here make(Officer officer, Operation.Use use) {
        OfficeId office = new OfficeId(officer.office());
        Context context = casework.context(office, new OfficerId(officer.id()), clock.now());
        Locale locale = LocaleContextHolder.getLocale();
        return new Here(
                officer,
                use,
                context,
                new Words(
                        messages, locale, context.calendars().getOffice(office).zone()));
    }
}
