package org.acogida.web.reception;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Role;
import org.acogida.web.Words;
import org.acogida.web.form.Choice;
import org.acogida.web.form.Field;
import org.acogida.web.form.FieldView;
import org.acogida.web.form.Filled;
import org.acogida.web.form.Ids;
import org.acogida.worklists.CaseSummary;

/** Who of a family goes and who stays, and what each then is to the head of theirs. */
record HouseholdForm(List<CaseSummary> members, Words words) {
    private static final String GOES = "goes";

    HouseholdForm {
        members = List.copyOf(members);
    }

    /** A member's row: the person, whether they go, and the question what they then are. */
    record Row(String id, String person, String role, boolean goes, FieldView relation) {}

    /** Where a member goes, and as what. */
    record Move(CaseSummary member, boolean goes, Role role) {
        boolean isOther() {
            return role != member.role();
        }
    }

    private static String name(CaseSummary member) {
        return "role." + member.id();
    }

    private Field relation(CaseSummary member) {
        List<Choice> choices = Choice.of("household-role", Role.values(), words);
        return new Field(name(member), "relationThen", Field.Kind.CHOICE, true, choices, List.of())
                .preset(member.role().name());
    }

    /** All questions, as they stand before anything is said. */
    List<Field> fields() {
        return members.stream().map(this::relation).toList();
    }

    List<Row> rows(Filled filled) {
        Set<String> going = new HashSet<>(filled.values(GOES));
        return members.stream()
                .map(member -> new Row(
                        member.id().toString(),
                        member.person(),
                        words.of("household-role", member.role()),
                        going.contains(member.id().toString()),
                        FieldView.of(relation(member), filled, words)))
                .toList();
    }

    /**
     * What was said of each; with a fault where nobody goes, or those who are together would have no head or two.
     *
     * @param joining whether those who go come to a family that has a head
     */
    List<Move> read(Filled filled, boolean joining) {
        Set<String> going = new HashSet<>(filled.values(GOES));
        List<CaseSummary> leaving = members.stream()
                .filter(member -> going.contains(member.id().toString()))
                .toList();
        List<CaseSummary> staying =
                members.stream().filter(member -> !leaving.contains(member)).toList();
        filled.check(List.of(Field.many(GOES, List.of())
                        .labelled(joining ? "joins" : GOES)
                        .must())
                .stream()
                .filter(field -> leaving.isEmpty())
                .toList());
        if (!joining && staying.isEmpty()) {
            filled.fault(GOES, "fault.nobody-stays");
        }
        List<Move> moves = new ArrayList<>();
        moves.addAll(joining ? come(leaving, filled) : together(leaving, true, filled));
        moves.addAll(together(staying, false, filled));
        return moves;
    }

    /** Of people who are together, one is the head; somebody alone is none. */
    private List<Move> together(List<CaseSummary> group, boolean goes, Filled filled) {
        if (group.size() == 1) {
            return List.of(new Move(group.getFirst(), goes, Role.SINGLE));
        }
        List<Move> moves = group.stream()
                .map(member -> new Move(member, goes, role(member, filled)))
                .toList();
        long heads = moves.stream().filter(move -> move.role() == Role.HEAD).count();
        if (heads != 1 && !group.isEmpty()) {
            filled.fault(name(group.getFirst()), goes ? "fault.heads-of-leaving" : "fault.heads-of-staying", heads);
        }
        moves.stream()
                .filter(move -> move.role() == Role.SINGLE)
                .forEach(move -> filled.fault(name(move.member()), "fault.not-alone"));
        return moves;
    }

    private List<Move> come(List<CaseSummary> group, Filled filled) {
        List<Move> moves = group.stream()
                .map(member -> new Move(member, true, role(member, filled)))
                .toList();
        moves.stream()
                .filter(move -> move.role() == Role.HEAD || move.role() == Role.SINGLE)
                .forEach(move -> filled.fault(name(move.member()), "fault.relation-owed"));
        return moves;
    }

    private static Role role(CaseSummary member, Filled filled) {
        return filled.constant(name(member), Role.class).orElse(member.role());
    }

    /** The case that a text names by its number, or by the address of its page. */
    static Optional<CaseId> findCase(String text) {
        return Arrays.stream(text.split("[/?#]", -1))
                .flatMap(part -> Ids.find(part.strip()).stream())
                .findFirst()
                .map(CaseId::new);
    }
}
