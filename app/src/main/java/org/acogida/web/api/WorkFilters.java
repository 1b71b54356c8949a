package org.acogida.web.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acogida.rulebook.Party;
import org.acogida.web.form.Fault;
import org.acogida.web.worklist.WorkView;
import org.acogida.worklists.DueGroup;

/** The filters of the worklist, as the desk's address has them, in a body. */
record WorkFilters(
        Optional<String> q,
        Optional<String> office,
        Optional<String> officer,
        Optional<String> task,
        Optional<String> pathway,
        Optional<String> week,
        Optional<String> on,
        Optional<String> awaits,
        Optional<String> due) {

    private static final int LONGEST = 200;

    /** What each takes, in the order of the document. */
    static final Map<String, Shape> SHAPES = shapes();

    private static Map<String, Shape> shapes() {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        List.of("q", "office", "officer", "task", "pathway", "week", "on")
                .forEach(name -> shapes.put(name, Shapes.text(LONGEST)));
        shapes.put("awaits", Scalars.Word.of(Party.AUTHORITY, Party.PERSON));
        shapes.put("due", Scalars.Word.of(DueGroup.values()));
        return Collections.unmodifiableMap(shapes);
    }

    static Shape shape() {
        Map<String, Shape> own = new LinkedHashMap<>();
        SHAPES.forEach((name, shape) -> own.put(name, new Compounds.Maybe(shape)));
        return Shapes.record(WorkFilters.class, "WorkFilters", Map.of(), own);
    }

    /** Those that are given, as an address of the desk has them. */
    Map<String, List<String>> given() {
        Map<String, Optional<String>> all = new LinkedHashMap<>();
        all.put("q", q);
        all.put("office", office);
        all.put("officer", officer);
        all.put("task", task);
        all.put("pathway", pathway);
        all.put("week", week);
        all.put("on", on);
        all.put("awaits", awaits);
        all.put("due", due);
        Map<String, List<String>> given = new LinkedHashMap<>();
        all.forEach((name, word) -> word.ifPresent(said -> given.put(name, List.of(said))));
        return given;
    }

    /** Where a filter of a view names nothing: told, and never left out. */
    static void stopOn(WorkView view, String prefix) {
        Faults faults = new Faults();
        for (Fault fault : view.faults()) {
            faults.shape(prefix + fault.field(), Schemas.FACTORY.stringNode(fault.value()), "said", fault.remedy());
        }
        Problem.Stop.on(faults);
    }
}
