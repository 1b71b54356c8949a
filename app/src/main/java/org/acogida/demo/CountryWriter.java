package org.acogida.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.acogida.casework.CommandKey;
import org.acogida.casework.Rehearsal;
import org.acogida.demo.CountryPlan.Chunk;
import org.acogida.keys.PersonKeys;
import org.acogida.offices.Surroundings;
import org.acogida.rulebook.Lawbook;

/** Writes chunks of a country on one connection, each in a transaction of its own. */
final class CountryWriter {

    /** So many places in the journal are set apart for each chunk; those left over stay empty, as after a lost race. */
    static final long PLACES = 100_000;

    private final Country country;
    private final Lawbook laws;
    private final Surroundings surroundings;
    private final CountryOfficers officers;
    private final CommandKey key;
    private final PersonKeys keys;
    private final PeopleParts parts = new PeopleParts(ScenarioFiles.people());

    CountryWriter(Country country, Lawbook laws, Surroundings surroundings, CountryOfficers officers, PersonKeys keys) {
        this.keys = keys;
        this.country = country;
        this.laws = laws;
        this.surroundings = surroundings;
        this.officers = officers;
        this.key = new CommandKey("a made-up country needs no secret " + country.seed());
    }

    void write(Chunk chunk, Connection connection) throws SQLException {
        Rehearsal rehearsal = new Rehearsal(laws, surroundings, key, keys, country.end());
        long position = chunk.number() * PLACES + 1;
        int first = chunk.first();
        for (Sitting sitting : chunk.sittings()) {
            long seed = 31 * country.seed() + sitting.office().value().hashCode();
            int person = first;
            for (Household household : Population.of(sitting, seed, parts, first)) {
                CountryIds ids = new CountryIds(country.seed(), country.recordedFrom(), person, position);
                rehearsal.play(
                        new CountryCourse(country, household, parts, officers.get(household.office()), ids).acts(),
                        ids.recordedAt(),
                        ids);
                position = ids.position();
                person += household.size();
            }
            refuseOther(sitting, person - first);
            first = person;
        }
        save(chunk, rehearsal, connection);
    }

    private static void refuseOther(Sitting sitting, int people) {
        if (people != sitting.claims()) {
            throw new IllegalStateException(sitting + ": " + people + " people were made");
        }
    }

    private void save(Chunk chunk, Rehearsal rehearsal, Connection connection) throws SQLException {
        if (rehearsal.entries() > PLACES) {
            throw new IllegalStateException("chunk " + chunk.number() + ": " + rehearsal.entries() + " entries");
        }
        int entries = rehearsal.entries();
        rehearsal.into(connection);
        try (PreparedStatement done = connection.prepareStatement(
                "insert into country_chunk (chunk, cases, entries, refused) values (?, ?, ?, ?)")) {
            done.setInt(1, chunk.number());
            done.setInt(2, chunk.cases());
            done.setInt(3, entries);
            done.setInt(4, rehearsal.refused());
            done.executeUpdate();
        }
        connection.commit();
    }
}
