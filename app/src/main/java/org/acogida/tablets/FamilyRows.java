package org.acogida.tablets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.acogida.casework.Answer;
import org.acogida.casework.Casework;
import org.acogida.casework.Coming;
import org.acogida.casework.Submission;
import org.acogida.rulebook.Act;
import org.acogida.tablets.BodyReader.Misfit;
import org.acogida.tablets.KeptPacket.Fault;
import org.acogida.tablets.PacketBody.Family;
import org.acogida.tablets.PacketBody.Member;

/**
 * Those of a family who are to be registered: all whose rows fit, together; one row that does not fit, or is on file with other data,
 * holds nobody else. Of the others it is told what does not fit, never with a value.
 */
final class FamilyRows {
    /** What the bundle of casework says of a command that was done with another content. */
    private static final String ID_REUSED = "casework.id-reused";

    private final Set<Integer> before;
    private final Map<Integer, List<Submission>> fit = new LinkedHashMap<>();
    private final Map<Integer, String> misfits = new TreeMap<>();
    private final Map<Integer, String> differing = new TreeMap<>();
    private Fault fault = Fault.ACT;

    private FamilyRows(Set<Integer> before) {
        this.before = before;
    }

    /** Registers them; throws {@link Stopped} for what holds the whole packet. Those of {@code before} are registered already. */
    static FamilyRows register(Family family, Set<Integer> before, PacketActs acts, Casework casework) {
        FamilyRows rows = new FamilyRows(before);
        for (Member member : family.people()) {
            if (!before.contains(member.row())) {
                rows.read(family, member, acts);
            }
        }
        while (rows.leaveOut(rows.judge(casework))) {
            // Each time at least one row fewer is asked for.
        }
        return rows;
    }

    private void read(Family family, Member member, PacketActs acts) {
        try {
            fit.put(member.row(), acts.list(family, member));
        } catch (Misfit misfit) {
            fault = Fault.BODY;
            misfits.put(member.row(), misfit.field());
        }
    }

    /** What of the rows that are asked for does not fit; empty where all of them are done. */
    private Map<Integer, String> judge(Casework casework) {
        List<Submission> all = listActs();
        List<Answer> answers = all.isEmpty() ? List.of() : casework.submitTogether(all, coming());
        Map<Integer, String> found = new LinkedHashMap<>();
        int at = 0;
        for (Map.Entry<Integer, List<Submission>> row : fit.entrySet()) {
            for (Submission act : row.getValue()) {
                Answer answer = answers.get(at++);
                String asked = act.command().act().name();
                if (isReused(answer)) {
                    differing.putIfAbsent(row.getKey(), asked);
                } else {
                    findMisfit(answer, act.command().act())
                            .ifPresent(detail -> found.putIfAbsent(row.getKey(), detail));
                }
            }
        }
        return found;
    }

    private Coming coming() {
        if (!misfits.isEmpty()) {
            return Coming.SOME;
        }
        return before.isEmpty() && differing.isEmpty() ? Coming.AS_THEY_ARE : Coming.THE_REST;
    }

    private boolean leaveOut(Map<Integer, String> found) {
        found.keySet().removeAll(differing.keySet());
        misfits.putAll(found);
        return fit.keySet().removeIf(row -> misfits.containsKey(row) || differing.containsKey(row));
    }

    /** The act that was not done and the field that does not fit, if that is for somebody to mend; what is not throws {@link Stopped}. */
    static Optional<String> findMisfit(Answer answer, Act asked) {
        String act = asked.name();
        return switch (answer) {
            case Answer.Done _, Answer.HeldBack _ -> Optional.empty();
            case Answer.NotAllowed _ -> throw Stopped.held(Fault.NOT_ALLOWED);
            case Answer.Invalid _ when isReused(answer) -> throw Stopped.faulty(Fault.DIFFERS, act);
            case Answer.Invalid invalid -> Optional.of(act + " " + invalid.field());
            case Answer.Refused _, Answer.Conflict _ -> Optional.of(act);
        };
    }

    /** Whether a command was done before, with another content. */
    private static boolean isReused(Answer answer) {
        return answer instanceof Answer.Invalid invalid && invalid.key().equals(ID_REUSED);
    }

    /** The acts that were done. */
    List<Submission> listActs() {
        List<Submission> all = new ArrayList<>();
        fit.values().forEach(all::addAll);
        return all;
    }

    /** The rows that are registered now. */
    Set<Integer> registered() {
        return fit.keySet();
    }

    /** Whether all are registered, as the packet says. */
    boolean isWhole() {
        return misfits.isEmpty() && differing.isEmpty();
    }

    /** What is wrong: who cannot be registered, before who is on file with other data. */
    Stopped stopped() {
        if (misfits.isEmpty()) {
            return Stopped.faulty(Fault.DIFFERS, differing.values().iterator().next());
        }
        if (fit.isEmpty() && before.isEmpty() && differing.isEmpty()) {
            return Stopped.faulty(fault, misfits.values().iterator().next());
        }
        return Stopped.faulty(
                Fault.PARTLY,
                misfits.entrySet().stream()
                        .map(row -> row.getKey() + " " + row.getValue())
                        .collect(Collectors.joining(";")));
    }
}
