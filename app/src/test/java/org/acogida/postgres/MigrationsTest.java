package org.acogida.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MigrationsTest {

    private final DatabaseAccess database = TestDatabase.migrated();

    @Test
    void theApplicationRoleIsNeitherOwnerNorAbleToPassRowSecurity() {
        DatabaseRoles.refusePowerful(database);
    }

    @Test
    void runningThemAgainChangesNothing() throws SQLException {
        List<String> before = tables();
        Migrations.run(database);
        assertThat(tables()).isEqualTo(before).contains("app_user");
    }

    @Test
    void theApplicationCannotMakeUsersNorChangeTheirRoles() {
        assertThatThrownBy(() -> asApplication("update app_user set role = 'SUPERVISOR'"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> asApplication("delete from app_user")).hasMessageContaining("permission denied");
    }

    private void asApplication(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        database.url(), database.app().user(), database.app().password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> tables() throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(
                        database.url(),
                        database.owner().user(),
                        database.owner().password());
                ResultSet rows = connection.getMetaData().getTables(null, "public", "%", new String[] {"TABLE"})) {
            while (rows.next()) {
                names.add(rows.getString("table_name"));
            }
        }
        return names;
    }
}
