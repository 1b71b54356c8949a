package org.acogida.cli;

import java.util.Optional;
import org.acogida.access.Access;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.access.Operation.Use;
import org.acogida.wording.Problem;
import org.springframework.context.ApplicationContext;

/** In whose name a command works. */
final class ActingOfficer {

    private ActingOfficer() {}

    /**
     * The officer of that user name, who must be able to sign in and be allowed what the command does.
     *
     * @param refusal the key of what is said to an officer whose role does not include it
     */
    static Officer get(ApplicationContext parts, Optional<String> name, Use use, String refusal) {
        String by = name.orElseThrow(() -> Problem.usage("cli.missing", "--by"));
        Officer officer = parts.getBean(Officers.class)
                .findByName(by)
                .filter(Officer::isEnabled)
                .orElseThrow(() -> Problem.usage("cli.bad-value", "--by", by));
        if (!parts.getBean(Access.class).mayEver(officer.role(), use)) {
            throw Problem.refused(refusal, officer.username(), officer.role());
        }
        return officer;
    }
}
