package org.acogida.web.exports;

import java.util.List;
import org.acogida.exports.ListKind;
import org.acogida.exports.Wanted;
import org.acogida.web.Here;
import org.acogida.web.ListLayouts;
import org.acogida.web.worklist.WorkView;

/** The list somebody asks for, with its filters. */
public record Order(ListKind kind, WorkView view, Here here, ListLayouts layouts) {

    /**
     * A filter that names nothing.
     *
     * @param known what it may be set to; empty where it takes any word of a form
     * @param remedy how to mend it, in the words of a page
     */
    public record Unknown(String filter, String word, List<String> known, String remedy) {}

    /** The filters that name nothing; while there is one, nothing is to be made. */
    public List<Unknown> listUnknown() {
        return view.faults().stream()
                .map(fault -> new Unknown(
                        fault.field(),
                        fault.value(),
                        view.known().getOrDefault(fault.field(), List.of()),
                        fault.remedy()))
                .toList();
    }

    Wanted wanted() {
        return switch (kind) {
            case WORKLIST -> new Wanted.Tasks(view.filter(), here.now(), layouts.tasks());
            case CASES -> new Wanted.Cases(view.filter().office(), layouts.cases());
        };
    }

    /** The filters in words; cases are restricted by their office alone. */
    String filters() {
        List<String> said = view.said();
        return said.isEmpty() ? here.words().text("export.everything") : String.join("; ", said);
    }
}
