package org.acogida.demo;

import java.util.Map;
import org.acogida.access.Role;
import org.acogida.procedure.OfficerId;

/** Who does what the scenario's officers do: one for each role. */
record Cast(Map<Role, OfficerId> officers) {
    Cast {
        officers = Map.copyOf(officers);
    }

    OfficerId get(Role role) {
        OfficerId officer = officers.get(role);
        if (officer == null) {
            throw new IllegalStateException("no officer with role " + role + "; add one with 'acogida user add'");
        }
        return officer;
    }
}
