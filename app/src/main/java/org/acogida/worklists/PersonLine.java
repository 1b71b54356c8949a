package org.acogida.worklists;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.acogida.journal.StoredEntry;
import org.acogida.keys.Aead;
import org.acogida.keys.PersonKeys;
import org.acogida.procedure.Birth;
import org.acogida.procedure.Event;
import org.acogida.procedure.Event.AgeDetermined;
import org.acogida.procedure.Event.ArrivalRegistered;
import org.acogida.procedure.Event.FindingsAdded;
import org.acogida.procedure.Event.PersonCorrected;
import org.acogida.procedure.Person;

/** What lists and statistics tell of a person; in the database only as a text sealed with the person's key. */
record PersonLine(String givenNames, String surnames, Optional<Birth> birth, String nationality, Person.Sex sex) {

    private static final byte FORMAT = 1;
    private static final int BLOCK = 32;
    private static final int NO_DAY = Integer.MIN_VALUE;

    static PersonLine of(Person person) {
        return new PersonLine(
                person.givenNames(), person.surnames(), person.birth(), person.nationality(), person.sex());
    }

    /** Whether an entry says anew who the person is. */
    static boolean isTold(StoredEntry stored) {
        Event event = stored.entry().event();
        return event instanceof ArrivalRegistered
                || event instanceof PersonCorrected
                || event instanceof FindingsAdded
                || event instanceof AgeDetermined;
    }

    String fullName() {
        return (givenNames + " " + surnames).strip();
    }

    byte[] seal(UUID caseId, SecretKey key) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            out.writeUTF(givenNames);
            out.writeUTF(surnames);
            out.writeInt(birth.map(of -> (int) of.earliest().toEpochDay()).orElse(NO_DAY));
            out.writeInt(birth.map(of -> (int) of.latest().toEpochDay()).orElse(NO_DAY));
            out.writeUTF(nationality);
            out.writeUTF(sex.name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] text = bytes.toByteArray();
        return Aead.seal(key, place(caseId), Arrays.copyOf(text, (text.length + BLOCK - 1) / BLOCK * BLOCK));
    }

    static PersonLine open(UUID caseId, SecretKey key, byte[] sealed) {
        byte[] text = Aead.open(key, place(caseId), sealed);
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(text))) {
            if (in.readByte() != FORMAT) {
                throw new IOException("format");
            }
            return new PersonLine(
                    in.readUTF(),
                    in.readUTF(),
                    birth(in.readInt(), in.readInt()),
                    in.readUTF(),
                    Person.Sex.valueOf(in.readUTF()));
        } catch (IOException e) {
            throw new IllegalStateException(
                    "case_person: written by another version of the program; make lists anew", e);
        }
    }

    /** The line of a row with {@code case_id}, {@code key} and {@code sealed}; empty where the key was destroyed. */
    static Optional<PersonLine> find(ResultSet row, PersonKeys keys) throws SQLException {
        UUID caseId = row.getObject("case_id", UUID.class);
        byte[] sealed = row.getBytes("sealed");
        return keys.find(row.getLong("key")).map(key -> open(caseId, key, sealed));
    }

    /** The same; in the place of a name that nobody can read any more stands nothing. */
    static PersonLine of(ResultSet row, PersonKeys keys) throws SQLException {
        return find(row, keys).orElseGet(() -> new PersonLine("", "", Optional.empty(), "XXX", Person.Sex.X));
    }

    private static Optional<Birth> birth(int earliest, int latest) {
        return earliest == NO_DAY
                ? Optional.empty()
                : Optional.of(new Birth(LocalDate.ofEpochDay(earliest), LocalDate.ofEpochDay(latest)));
    }

    private static byte[] place(UUID caseId) {
        return Aead.place("case_person", caseId);
    }
}
