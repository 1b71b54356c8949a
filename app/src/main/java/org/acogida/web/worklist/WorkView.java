package org.acogida.web.worklist;

import java.util.List;
import java.util.Map;
import org.acogida.web.form.Fault;
import org.acogida.worklists.WorkFilter;

/**
 * A view of the worklist for another page.
 *
 * @param words each filter's word, as the address has it
 * @param said the filters in words that name no person of a case
 * @param faults what names nothing; then {@code filter} is not what was meant
 * @param known what each filter may be set to; a filter that takes any word is not among them
 */
public record WorkView(
        Map<String, String> words,
        WorkFilter filter,
        List<String> said,
        List<Fault> faults,
        Map<String, List<String>> known) {}
