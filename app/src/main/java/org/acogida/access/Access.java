package org.acogida.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.acogida.rulebook.Act;
import org.acogida.wording.Problem;
import org.springframework.stereotype.Component;

/**
 * The only place that says who may do what and sees what: the file {@code access.csv}, one row for each operation and each
 * of the {@linkplain CaseFields fields}, one column for each role; {@code yes}, {@code no}, or the {@linkplain Relation relations} to the case of which one is enough.
 */
@Component
public final class Access {

    private static final String FILE = "access.csv";

    private final Map<String, Map<Role, Cell>> cells;

    public Access() {
        this(shipped());
    }

    Access(String csv) {
        this.cells = read(csv.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList());
    }

    /** Whether a role may do it in a case to which the account stands in these ways. */
    public boolean may(Role role, Operation operation, Set<Relation> relations) {
        return cell(role, operation.spelled()).covers(relations);
    }

    /** Whether a role may do it in any case at all, or where there is no case. */
    public boolean mayEver(Role role, Operation operation) {
        return cell(role, operation.spelled()).isOpen();
    }

    /** Whether a token may: its officer's role must allow it, and one of its scopes must cover it. */
    public boolean may(ApiToken token, Operation operation, Set<Relation> relations) {
        return token.covers(operation) && may(token.officer().role(), operation, relations);
    }

    /** The same in any case at all, or where there is no case. */
    public boolean mayEver(ApiToken token, Operation operation) {
        return token.covers(operation) && mayEver(token.officer().role(), operation);
    }

    /** The {@linkplain CaseFields fields} that a role sees of a case to which the account stands in these ways. */
    public Set<String> listSeen(Role role, Set<Relation> relations) {
        return CaseFields.listAll().stream()
                .filter(field -> sees(role, field, relations))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a role sees a field of a case to which the account stands in these ways. */
    public boolean sees(Role role, String field, Set<Relation> relations) {
        return cell(role, field).covers(relations);
    }

    private Cell cell(Role role, String row) {
        return cells.getOrDefault(row, Map.of()).getOrDefault(role, Cell.NO);
    }

    private static String shipped() {
        try (InputStream file = Access.class.getResourceAsStream(FILE)) {
            return new String(Objects.requireNonNull(file, FILE).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Map<Role, Cell>> read(List<String> lines) {
        List<Role> roles = Arrays.stream(lines.getFirst().split(","))
                .skip(1)
                .map(Access::role)
                .toList();
        Set<String> known = new TreeSet<>(CaseFields.listAll());
        Operation.listAll().forEach(operation -> known.add(operation.spelled()));
        Map<String, Map<Role, Cell>> cells = new HashMap<>();
        List<String> faults = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(",", -1);
            String name = fields[0].strip();
            if (known.remove(name)) {
                cells.put(name, row(roles, fields, faults));
            } else {
                faults.add("'" + name + "': no operation and no field, or given twice; take it out");
            }
        }
        known.forEach(name -> faults.add("'" + name + "': missing; add a row for it"));
        if (faults.isEmpty()) {
            CaseFields.listDecisive().forEach((field, event) -> includes(field, event, cells, faults));
            CaseFields.listOfPerson().forEach(field -> {
                includes(field, Operation.of(Act.CORRECT_PERSON).spelled(), cells, faults);
                includes(field, Operation.Use.PRINT_DOCUMENT.spelled(), cells, faults);
            });
        }
        if (!faults.isEmpty()) {
            throw faulty(String.join("; ", faults));
        }
        return cells;
    }

    private static void includes(String field, String needs, Map<String, Map<Role, Cell>> cells, List<String> faults) {
        for (Role role : Role.values()) {
            Cell wide = cells.getOrDefault(needs, Map.of()).getOrDefault(role, Cell.NO);
            if (!cells.getOrDefault(field, Map.of()).getOrDefault(role, Cell.NO).includes(wide)) {
                faults.add("'" + field + "', " + role + ": opens less than '" + needs
                        + "', which cannot be without it; open it as wide, or that one less");
            }
        }
    }

    private static Role role(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() ->
                        faulty("'" + name.strip() + "' is no role; use one of " + Arrays.toString(Role.values())));
    }

    private static Problem faulty(String faults) {
        return Problem.refused("access.faulty", FILE, faults);
    }

    private static Map<Role, Cell> row(List<Role> roles, String[] fields, List<String> faults) {
        Map<Role, Cell> row = new EnumMap<>(Role.class);
        for (int i = 0; i < roles.size(); i++) {
            Role role = roles.get(i);
            String value = i + 1 < fields.length ? fields[i + 1].strip() : "";
            Cell.read(value)
                    .ifPresentOrElse(
                            cell -> row.put(role, cell),
                            () -> faults.add(
                                    "'" + fields[0] + "', " + role + ": '" + value + "'; write " + Cell.words()));
        }
        return row;
    }
}
