package org.acogida.demo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.acogida.access.Role;
import org.acogida.demo.ScenarioFiles.Place;
import org.acogida.procedure.OfficerId;
import org.acogida.rulebook.OfficeId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The offices of a country and who works there; the officers are made up and cannot sign in. */
final class CountryOfficers {

    /** Of a hundred claims that an office takes, one more officer for so many. */
    private static final int SHARE_OF_AN_OFFICER = 2;

    private static final String NEVER = "{bcrypt}nobody signs in with this";

    private final PeopleParts parts = new PeopleParts(ScenarioFiles.people());
    private final Map<OfficeId, Team> teams = new HashMap<>();
    private final List<Made> made = new ArrayList<>();

    private record Made(UUID id, String name, Role role, OfficeId office) {}

    /** Who does the acts of an office's claims. */
    record Team(Map<Role, OfficerId> others, List<OfficerId> protection) {
        Cast cast(Draw draw) {
            Map<Role, OfficerId> cast = new EnumMap<>(others);
            cast.put(Role.PROTECTION, draw.one(protection));
            return new Cast(cast);
        }
    }

    CountryOfficers() {
        OfficerId station = officer(Role.STATION, Deeds.STATION);
        for (Place place : ScenarioFiles.places()) {
            Map<Role, OfficerId> others = new EnumMap<>(Role.class);
            others.put(Role.STATION, station);
            others.put(Role.RECEPTION, officer(Role.RECEPTION, place.id()));
            others.put(Role.SUPERVISOR, officer(Role.SUPERVISOR, place.id()));
            List<OfficerId> protection = new ArrayList<>();
            for (int i = 0; i <= place.share() / SHARE_OF_AN_OFFICER; i++) {
                protection.add(officer(Role.PROTECTION, place.id()));
            }
            teams.put(place.id(), new Team(others, protection));
        }
    }

    private OfficerId officer(Role role, OfficeId office) {
        Draw draw = Draw.of(0, "officer " + made.size());
        String name = parts.one(draw, draw.chance(0.5) ? "given-f" : "given-m") + " " + parts.one(draw, "surname") + " "
                + parts.one(draw, "surname");
        made.add(new Made(CountryIds.officer(made.size()), name, role, office));
        return new OfficerId(made.getLast().id());
    }

    Team get(OfficeId office) {
        Team team = teams.get(office);
        if (team == null) {
            throw new IllegalStateException("office " + office + ": not among those of offices.csv; add it");
        }
        return team;
    }

    /** Enters offices and officers that are not there yet; as the owner of the database. */
    void addTo(JdbcClient owner) {
        for (Place place : ScenarioFiles.places()) {
            owner.sql("""
                            insert into office (id, name, country, authority, zone)
                            values (?, ?, 'mx', 'comar', ?) on conflict (id) do nothing
                            """)
                    .params(place.id().value(), place.name(), place.zone().getId())
                    .update();
        }
        owner.sql("""
                        insert into office_reach (office, reaches)
                        select o.id, r.id from office o, office r where o.id <> r.id on conflict do nothing
                        """).update();
        owner.sql("update office_revision set revision = revision + 1").update();
        for (int i = 0; i < made.size(); i++) {
            Made of = made.get(i);
            owner.sql("""
                            insert into app_user (id, username, display_name, password_hash, role, office, language)
                            values (?, ?, ?, ?, ?, ?, 'es')
                            """)
                    .params(
                            of.id(),
                            "made-up-" + (i + 1),
                            of.name(),
                            NEVER,
                            of.role().name(),
                            of.office().value())
                    .update();
        }
    }
}
