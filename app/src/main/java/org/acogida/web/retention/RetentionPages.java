package org.acogida.web.retention;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.access.Operation.Use;
import org.acogida.laws.Retentions;
import org.acogida.opening.Reading.Kind;
import org.acogida.opening.Readings;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.OfficerId;
import org.acogida.retention.ErasureOrders;
import org.acogida.retention.Folio;
import org.acogida.retention.KeptCases;
import org.acogida.retention.OldRecords;
import org.acogida.rulebook.RecordClass;
import org.acogida.rulebook.RetentionPlan;
import org.acogida.rulebook.RetentionRule;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.acogida.web.Words;
import org.acogida.web.form.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How long each class of record is kept, which cases are due or held, and what was ordered and done. It names nobody. */
@Controller
class RetentionPages {
    private static final int SHOWN = 50;

    private final Desk desk;
    private final Officers officers;
    private final Retentions retentions;
    private final KeptCases cases;
    private final ErasureOrders orders;
    private final OldRecords records;
    private final Readings readings;

    RetentionPages(
            Desk desk,
            Officers officers,
            Retentions retentions,
            KeptCases cases,
            ErasureOrders orders,
            OldRecords records,
            Readings readings) {
        this.desk = desk;
        this.officers = officers;
        this.retentions = retentions;
        this.cases = cases;
        this.orders = orders;
        this.records = records;
        this.readings = readings;
    }

    /** A class of record, and what is done at the end of its time. */
    record ClassLine(
            String name,
            String period,
            String from,
            String atEnd,
            String article,
            boolean unsure,
            String note,
            String run) {}

    /** A case, and what is to be said of it. */
    record CaseLine(String folio, String href, String what) {}

    /** An order that waits. */
    record OrderLine(String folio, String href, String act, String who, String until, boolean own) {}

    /** Somebody who was erased. */
    record ErasedLine(String folio, String when, String act, String who) {}

    @GetMapping("/retention")
    String list(
            @AuthenticationPrincipal Officer officer,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String done,
            Model model) {
        Here here = desk.here(officer, Use.SEE_RETENTION);
        readings.list(officer, Use.SEE_RETENTION.spelled(), Kind.PAGE, 0);
        RetentionWords words = new RetentionWords(here, officers.list());
        RetentionPlan plan = retentions.get(here.context().law().country());
        Map<RecordClass, OldRecords.Run> runs = records.runs();
        model.addAttribute(
                "classes",
                plan.list().stream()
                        .map(rule -> line(rule, here.words(), words, runs.get(rule.of())))
                        .toList());
        due(plan, Ids.find(after).map(CaseId::new), here, words, model);
        model.addAttribute("holds", holds(here));
        model.addAttribute(
                "granted",
                cases.listGranted(SHOWN).stream()
                        .map(id -> new CaseLine(Folio.of(id).text(), order(id), ""))
                        .toList());
        model.addAttribute("orders", orders(officer, here, words));
        model.addAttribute("erased", erased(here, words));
        model.addAttribute("done", List.of("ordered", "erased", "withdrawn").contains(done) ? done : "");
        return "retention/retention";
    }

    private void due(RetentionPlan plan, Optional<CaseId> after, Here here, RetentionWords words, Model model) {
        KeptCases.DueCases due =
                cases.listDue(plan, after, new OfficerId(here.officer().id()));
        model.addAttribute(
                "due",
                due.cases().stream()
                        .map(one -> new CaseLine(Folio.of(one.id()).text(), order(one.id()), words.counted(one.why())))
                        .toList());
        model.addAttribute("next", due.next().map(CaseId::toString).orElse(""));
    }

    private static String order(CaseId id) {
        return "/retention/order?case=" + id;
    }

    private List<CaseLine> holds(Here here) {
        Words words = here.words();
        return cases.listHeld(SHOWN).stream()
                .map(held -> new CaseLine(
                        Folio.of(held.id()).text(),
                        "/cases/" + held.id(),
                        words.of("legal-hold", held.hold().kind()) + ", "
                                + words.moment(held.hold().placedAt())))
                .toList();
    }

    private List<OrderLine> orders(Officer officer, Here here, RetentionWords words) {
        return orders.listStanding().stream()
                .map(order -> new OrderLine(
                        Folio.of(order.caseId()).text(),
                        "/retention/orders/" + order.id(),
                        order.act(),
                        words.officer(order.by().value()),
                        here.words().moment(order.lapsesAt()),
                        order.by().value().equals(officer.id())))
                .toList();
    }

    private List<ErasedLine> erased(Here here, RetentionWords words) {
        return orders.listErased(SHOWN).stream()
                .map(one -> new ErasedLine(
                        Folio.of(one.caseId()).text(),
                        here.words().moment(one.at()),
                        one.act(),
                        words.officer(one.by().value()) + ", "
                                + words.officer(one.agreedBy().value())))
                .toList();
    }

    private static ClassLine line(
            RetentionRule rule, Words words, RetentionWords retention, OldRecords.@Nullable Run run) {
        return new ClassLine(
                words.law(rule.title()),
                retention.period(rule),
                rule.keep().isPresent() ? words.of("retention.from", rule.of().from()) : "",
                words.of("retention.at-end", rule.of().atEnd()),
                rule.source().norm(),
                rule.source().isUnsure(),
                rule.note().map(words::law).orElse(""),
                run == null ? "" : words.text("retention.run", words.moment(run.at()), words.number(run.removed())));
    }
}
