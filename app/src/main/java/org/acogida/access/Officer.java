package org.acogida.access;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The person signed in: the principal of each request.
 *
 * @param organisation whom the person works for, where the role is that of a partner; else blank
 */
public record Officer(
        UUID id,
        String username,
        String displayName,
        String passwordHash,
        Role role,
        String office,
        String organisation,
        Locale language,
        boolean enabled)
        implements UserDetails {

    private static final long serialVersionUID = 1L;

    /** Whether the account may sign in, and works at that office; not only takes part beside offices. */
    public boolean worksAt(String place) {
        return enabled && office.equals(place) && role.isOfOffice();
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority(role.authority()));
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public String toString() {
        return username;
    }
}
