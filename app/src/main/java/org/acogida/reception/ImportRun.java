package org.acogida.reception;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.acogida.procedure.Context;
import org.acogida.reception.ArrivalReader.Read;

/** One file's way in: its rows read and gathered to households, and households done, several at once, as soon as they are complete. */
final class ImportRun {
    /** How many rows are done together, about. */
    static final int AT_ONCE = 200;

    private final HouseholdImport households;
    private final Context context;
    private final Survey survey;
    private final ImportListener listener;
    private final Map<String, List<Read>> gathering = new HashMap<>();
    private final List<Household> whole = new ArrayList<>();
    private int waiting;
    private ImportCount count = ImportCount.none();

    ImportRun(HouseholdImport households, Context context, Survey survey, ImportListener listener) {
        this.households = households;
        this.context = context;
        this.survey = survey;
        this.listener = listener;
    }

    /** Takes one row; false when the listener asks to stop. */
    boolean take(Row row) {
        String family = row.family();
        List<Read> members = gathering.computeIfAbsent(family, name -> new ArrayList<>());
        members.add(checked(row));
        if (members.size() < survey.countFamily(row)) {
            return true;
        }
        gathering.remove(family);
        whole.add(new Household(members));
        waiting += members.size();
        return waiting < AT_ONCE || finish();
    }

    private Read checked(Row row) {
        Read read = ArrivalReader.read(row.plain(survey.dates()), context, survey.dates());
        long first = survey.getFirstLine(row);
        if (first != row.line()) {
            return read.with(row.fault(Column.REF, "ref.twice", first));
        }
        int members = survey.countFamily(row);
        return members > Household.MOST_MEMBERS
                ? read.with(row.fault(Column.HOUSEHOLD, "household.too-many", members, Household.MOST_MEMBERS))
                : read;
    }

    /** Does the households that wait; false when the listener asks to stop. */
    boolean finish() {
        boolean goOn = true;
        for (RowAnswer answer : households.take(whole)) {
            count = count.with(answer.what());
            goOn &= listener.row(answer);
        }
        whole.clear();
        waiting = 0;
        return goOn;
    }

    ImportCount count() {
        return count;
    }
}
