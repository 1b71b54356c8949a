package org.acogida.sites;

import java.util.UUID;
import org.acogida.postgres.DatabaseAccess;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stays as they stand in their tables, with nobody's name: of people who are at a site since long ago. */
public final class SomeStays {
    private final JdbcClient database;

    public SomeStays(DatabaseAccess database) {
        this.database = JdbcClient.create(database.asOwner());
    }

    /** Somebody who is there without a bed. */
    public UUID add(UUID site, String state) {
        UUID stay = UUID.randomUUID();
        database.sql("""
                        insert into stay (id, case_id, site, office, state, during)
                        select :stay, gen_random_uuid(), id, office, :state, '[2018-01-01,)' from site where id = :site
                        """)
                .param("stay", stay)
                .param("site", site)
                .param("state", state)
                .update();
        return stay;
    }

    /** Somebody who has that bed. */
    public UUID add(UUID site, UUID bed, String state) {
        UUID stay = add(site, state);
        database.sql("insert into berth (stay, bed, site, during) values (:stay, :bed, :site, '[2018-01-01,)')")
                .param("stay", stay)
                .param("bed", bed)
                .param("site", site)
                .update();
        return stay;
    }

    /** They went away. */
    public void end(UUID stay) {
        database.sql("delete from stay where id = :stay").param("stay", stay).update();
    }
}
