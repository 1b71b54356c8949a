package org.acogida.worklists;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The tables that pages read, once more in a schema of their own, where they can be filled while the desk acts. They get the
 * same keys, indexes, grants and row security, whatever later migrations give to the first ones.
 */
final class ShadowTables {

    private static final String SCHEMA = "rebuilt";
    private static final String RETIRED = "retired";

    /** Those that refer to others last. */
    private static final List<String> TABLES =
            List.of("case_view", "case_person", "work_item", "document_token", "protection_span", "case_transfer");

    private static final String SETTINGS = """
            select coalesce('with (' || array_to_string(reloptions, ', ') || ')', '') from pg_class
            where oid = ('public.' || ?)::regclass
            """;

    private static final String GRANTS = """
            select format('grant %s on rebuilt.%I to %s', privilege_type, ?,
                case grantee when 0 then 'public' else quote_ident(pg_get_userbyid(grantee)) end)
            from pg_class, aclexplode(relacl)
            where oid = ('public.' || ?)::regclass and grantee <> relowner
            """;

    /** Keys first, as others refer to them; the text of one names the table it refers to without its schema. */
    private static final String CONSTRAINTS = """
            select format('alter table rebuilt.%I add constraint %I %s', ?, conname,
                replace(pg_get_constraintdef(oid), 'REFERENCES public.', 'REFERENCES rebuilt.'))
            from pg_constraint
            where conrelid = ('public.' || ?)::regclass and contype in ('p', 'u', 'c', 'f', 'x')
            order by contype = 'f', conname
            """;

    private static final String INDEXES = """
            select replace(pg_get_indexdef(indexrelid), ' ON public.', ' ON rebuilt.') from pg_index
            where indrelid = ('public.' || ?)::regclass
                and not exists (select from pg_constraint where conindid = indexrelid and contype in ('p', 'u', 'x'))
            """;

    /** Which rows are seen of any table may be said by what another holds: all of it is said anew of the new ones. */
    private static final String POLICIES = """
            select format('create policy %I on public.%I to %s using (%s)%s', polname, relname,
                (select string_agg(case who when 0 then 'public' else quote_ident(pg_get_userbyid(who)) end, ', ')
                    from unnest(polroles) who),
                pg_get_expr(polqual, polrelid),
                ' with check (' || pg_get_expr(polwithcheck, polrelid) || ')')
            from pg_policy join pg_class c on c.oid = polrelid
            where relnamespace = 'public'::regnamespace
            """;

    private static final String NO_POLICIES = """
            select format('drop policy %I on public.%I', polname, relname)
            from pg_policy join pg_class c on c.oid = polrelid
            where relnamespace = 'public'::regnamespace
            """;

    private static final String ROW_SECURITY = """
            select format('alter table rebuilt.%I enable row level security, force row level security', ?)
            from pg_class where oid = ('public.' || ?)::regclass and relrowsecurity
            """;

    private final JdbcTemplate owner;

    ShadowTables(JdbcTemplate owner) {
        this.owner = owner;
    }

    /** What names of tables mean on a connection that fills the shadows: these first. */
    static String path() {
        return SCHEMA + ", public";
    }

    /** Drops what a rebuild that was killed left. */
    void drop() {
        owner.execute("drop schema if exists " + SCHEMA + " cascade");
    }

    /** Makes them empty, without keys and indexes, which are made faster afterwards. */
    void create() {
        drop();
        owner.execute("create schema " + SCHEMA);
        for (String table : TABLES) {
            String settings = owner.queryForObject(SETTINGS, String.class, table);
            owner.execute("create table rebuilt." + table + " (like public." + table
                    + " including defaults including storage including statistics) " + settings);
        }
    }

    /** Gives the filled tables keys, indexes and grants. */
    void complete() {
        owner.execute("set search_path = public");
        for (String table : TABLES) {
            list(GRANTS, table, table).forEach(owner::execute);
            list(INDEXES, table).forEach(owner::execute);
        }
        for (String table : TABLES) {
            List<String> constraints = list(CONSTRAINTS, table, table);
            owner.execute("set search_path = " + path());
            constraints.forEach(owner::execute);
            owner.execute("set search_path = public");
        }
        TABLES.forEach(table -> owner.execute("vacuum (analyze) rebuilt." + table));
    }

    private List<String> list(String sql, Object... tables) {
        return owner.query(sql, (row, number) -> row.getString(1), tables);
    }

    /** Puts them in the place of the first ones, in the caller's transaction; waits for whoever reads those. */
    void swap() {
        for (String table : TABLES) {
            owner.execute("lock table public." + table + " in access exclusive mode");
        }
        List<String> policies = list(POLICIES);
        TABLES.forEach(table -> list(ROW_SECURITY, table, table).forEach(owner::execute));
        list(NO_POLICIES).forEach(owner::execute);
        owner.execute("create schema " + RETIRED);
        TABLES.forEach(table -> owner.execute("alter table public." + table + " set schema " + RETIRED));
        TABLES.forEach(table -> owner.execute("alter table rebuilt." + table + " set schema public"));
        owner.execute("drop table retired." + String.join(", retired.", TABLES));
        owner.execute("drop schema " + RETIRED);
        owner.execute("drop schema " + SCHEMA);
        policies.forEach(owner::execute);
    }
}
