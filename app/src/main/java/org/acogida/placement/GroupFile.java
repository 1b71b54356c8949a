package org.acogida.placement;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.acogida.places.Guest;
import org.acogida.places.Party;
import org.acogida.procedure.Person.Need;

/** Reads a file of people who need beds, and puts together who is placed together: families, and whoever cares for whom. */
public final class GroupFile {
    private static final List<String> COLUMNS =
            List.of("person", "family", "role", "sex", "birth_date", "needs", "carer_of");
    private static final LocalDate EARLIEST = LocalDate.of(1890, 1, 1);

    private final Table table;
    private final LocalDate on;
    private final Map<String, Guest> guests = new LinkedHashMap<>();
    private final Map<String, String> together = new HashMap<>();

    private GroupFile(Path path, LocalDate on) {
        this.table = Table.read(path, COLUMNS);
        this.on = on;
    }

    /**
     * The parties in the order in which their first members stand. Throws {@link Flawed} with everything that is wrong.
     *
     * @param on the night for which ages count
     */
    public static List<Party> read(Path path, LocalDate on) {
        GroupFile file = new GroupFile(path, on);
        file.table.rows().forEach(file::add);
        file.table.rows().forEach(file::join);
        file.table.refuseFlaws();
        return file.parties();
    }

    private void add(Table.Row row) {
        String person = row.get("person");
        Guest guest = new Guest(
                person,
                table.choose(row, "role", Guest.Kin.class),
                table.choose(row, "sex", Guest.Sex.class),
                birth(row),
                care(row));
        if (person.isEmpty()) {
            table.flaw(row, "person", "empty");
        } else if (guests.putIfAbsent(person, guest) != null) {
            table.flaw(row, "person", "person-twice");
        }
    }

    private Optional<LocalDate> birth(Table.Row row) {
        String told = row.get("birth_date");
        if (told.isEmpty()) {
            return Optional.empty();
        }
        try {
            LocalDate birth = LocalDate.parse(told);
            if (!birth.isBefore(EARLIEST) && !birth.isAfter(on)) {
                return Optional.of(birth);
            }
            table.flaw(row, "birth_date", "birth-beyond", EARLIEST.toString(), on.toString());
        } catch (DateTimeException _) {
            table.flaw(row, "birth_date", "birth");
        }
        return Optional.empty();
    }

    private Set<Guest.Care> care(Table.Row row) {
        Set<Guest.Care> care = EnumSet.noneOf(Guest.Care.class);
        for (String code : words(row.get("needs"))) {
            Optional<Need> need = Table.find(code, Need.class);
            if (need.isEmpty()) {
                table.flaw(row, "needs", "one-of", Table.names(Need.class));
            }
            need.flatMap(GroupFile::care).ifPresent(care::add);
        }
        return care;
    }

    /** What a need asks of a bed; a single parent's and a family's are met by placing them together. */
    static Optional<Guest.Care> care(Need need) {
        return switch (need) {
            case ER, DS, SM -> Optional.of(Guest.Care.ACCESS);
            case CR, SC, WR, LP, TR, SV -> Optional.of(Guest.Care.SHELTER);
            case SP, FU -> Optional.empty();
        };
    }

    private void join(Table.Row row) {
        String person = row.get("person");
        if (!row.get("family").isEmpty()) {
            unite(person, "\0" + row.get("family"));
        }
        String told = row.get("carer_of");
        for (String cared : guests.containsKey(told) ? List.of(told) : words(told)) {
            if (!guests.containsKey(cared)) {
                table.flaw(row, "carer_of", "carer-of-nobody");
            }
            if (cared.equals(person)) {
                table.flaw(row, "carer_of", "carer-of-self");
            }
            unite(person, cared);
        }
    }

    private static List<String> words(String cell) {
        return cell.isBlank() ? List.of() : List.of(cell.strip().split("\\s+", -1));
    }

    private void unite(String one, String other) {
        String first = first(one);
        String second = first(other);
        if (!first.equals(second)) {
            together.put(second, first);
        }
    }

    private String first(String one) {
        String found = one;
        while (together.containsKey(found)) {
            found = together.get(found);
        }
        return found;
    }

    private List<Party> parties() {
        Map<String, List<Guest>> members = new LinkedHashMap<>();
        guests.forEach((person, guest) ->
                members.computeIfAbsent(first(person), _ -> new ArrayList<>()).add(guest));
        return members.values().stream()
                .map(party -> new Party(party.getFirst().id(), party, on))
                .toList();
    }
}
