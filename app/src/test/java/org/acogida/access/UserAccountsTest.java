package org.acogida.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.acogida.access.UserAccounts.NewUser;
import org.acogida.postgres.DatabaseAccess;
import org.acogida.postgres.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

class UserAccountsTest {

    private static final String PASSWORD = "río-Suchiate-2018";

    private final DatabaseAccess database = TestDatabase.migrated();
    private final UserAccounts accounts = new UserAccounts(database);
    private final Officers officers = new Officers(JdbcClient.create(new DriverManagerDataSource(
            database.url(), database.app().user(), database.app().password())));

    private static NewUser user(String name, String office) {
        return new NewUser(name, "  Ana  ", Role.LEGAL, office, Locale.ENGLISH);
    }

    @Test
    void anOfficerIsFoundHoweverTheNameIsTyped() {
        assertThat(accounts.isEmpty()).isTrue();
        accounts.add(user(" Ana ", "inm-tapachula"), UserAccounts.hash("ana", PASSWORD));
        assertThat(accounts.isEmpty()).isFalse();
        UserDetails found = officers.loadUserByUsername("ANA");
        assertThat(found).isInstanceOfSatisfying(Officer.class, officer -> {
            assertThat(officer.displayName()).isEqualTo("Ana");
            assertThat(officer.language()).isEqualTo(Locale.ENGLISH);
            assertThat(officers.find(officer.id())).contains(officer);
        });
        assertThat(found.getAuthorities()).extracting(Object::toString).containsExactly("ROLE_LEGAL");
        assertThat(PasswordEncoderFactories.createDelegatingPasswordEncoder().matches(PASSWORD, found.getPassword()))
                .isTrue();
    }

    @Test
    void aTakenNameAndAnUnknownOfficeAreRefused() {
        String hash = UserAccounts.hash("ana", PASSWORD);
        accounts.add(user("ana", "inm-tapachula"), hash);
        assertThatThrownBy(() -> accounts.add(user("ANA", "inm-tapachula"), hash))
                .hasMessageContaining("already");
        assertThatThrownBy(() -> accounts.add(user("eva", "nowhere"), hash)).hasMessageContaining("comar-tapachula");
    }

    @Test
    void aPasswordThatIsShortOrTheNameIsRefused() {
        assertThatThrownBy(() -> UserAccounts.hash("ana", "short")).hasMessageContaining("12");
        assertThatThrownBy(() -> UserAccounts.hash("ana-maria-lopez", "Ana-Maria-Lopez"))
                .hasMessageContaining("equal to the name");
    }

    @Test
    void anUnknownNameIsNotFound() {
        assertThatThrownBy(() -> officers.loadUserByUsername("nobody")).isInstanceOf(UsernameNotFoundException.class);
    }
}
