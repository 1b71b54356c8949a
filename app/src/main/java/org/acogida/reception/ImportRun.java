package org.acogida.reception;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.acogida.procedure.Context;
import org.acogida.reception.ArrivalReader.Read;

/** One file's way in: its rows read and gathered to households, and each household done once it is complete. */
final class ImportRun {
    private final HouseholdImport households;
    private final Context context;
    private final Survey survey;
    private final ImportListener listener;
    private final Map<String, List<Read>> gathering = new HashMap<>();
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
        return finish(new Household(members));
    }

    private Read checked(Row row) {
        Read read = ArrivalReader.read(row, context);
        long first = survey.getFirstLine(row);
        if (first != row.line()) {
            return read.with(row.fault(Column.REF, "ref.twice", first));
        }
        int members = survey.countFamily(row);
        return members > Household.MOST_MEMBERS
                ? read.with(row.fault(Column.HOUSEHOLD, "household.too-many", members, Household.MOST_MEMBERS))
                : read;
    }

    private boolean finish(Household household) {
        boolean goOn = true;
        for (RowAnswer answer : households.take(household)) {
            count = count.with(answer.what());
            goOn &= listener.row(answer);
        }
        return goOn;
    }

    ImportCount count() {
        return count;
    }
}
