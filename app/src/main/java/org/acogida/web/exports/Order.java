package org.acogida.web.exports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.acogida.exports.ListKind;
import org.acogida.exports.Wanted;
import org.acogida.web.Here;
import org.acogida.web.ListLayouts;
import org.acogida.web.worklist.WorkView;

/** The list a page is asked for, with its filters. */
record Order(ListKind kind, WorkView view, Here here, ListLayouts layouts) {

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

    /** What the form carries on. */
    Map<String, String> sent() {
        Map<String, String> sent = new LinkedHashMap<>(view.words());
        sent.put(ExportPages.LIST, kind.name());
        return sent;
    }
}
