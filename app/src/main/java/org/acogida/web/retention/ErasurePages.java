package org.acogida.web.retention;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.access.Operation.Use;
import org.acogida.casework.Erasing;
import org.acogida.opening.Readings;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.CaseState;
import org.acogida.procedure.Obstacle;
import org.acogida.procedure.OfficerId;
import org.acogida.retention.ErasureOrder;
import org.acogida.retention.ErasureOrders;
import org.acogida.retention.ErasureOrders.Confirmed;
import org.acogida.retention.ErasureOrders.Ordered;
import org.acogida.retention.Folio;
import org.acogida.retention.KeptCases;
import org.acogida.web.Desk;
import org.acogida.web.Here;
import org.acogida.web.StepUpField;
import org.acogida.web.form.FieldView;
import org.acogida.web.form.Filled;
import org.acogida.web.form.Ids;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One supervisor orders that a person be erased, another confirms it; either takes it back. */
@Controller
class ErasurePages {
    private static final String LIST = "redirect:/retention?done=";

    private final Desk desk;
    private final Officers officers;
    private final ErasureOrders orders;
    private final Erasing erasing;
    private final KeptCases cases;
    private final StepUpField stepUp;
    private final Readings readings;

    ErasurePages(
            Desk desk,
            Officers officers,
            ErasureOrders orders,
            Erasing erasing,
            KeptCases cases,
            StepUpField stepUp,
            Readings readings) {
        this.desk = desk;
        this.officers = officers;
        this.orders = orders;
        this.erasing = erasing;
        this.cases = cases;
        this.stepUp = stepUp;
        this.readings = readings;
    }

    /** An order as it is looked at. */
    record Shown(String href, String act, String who, String at, String until, boolean own) {}

    @GetMapping("/retention/order")
    String ask(
            @AuthenticationPrincipal Officer officer,
            @RequestParam(name = "case", defaultValue = "") String id,
            Model model) {
        Here here = desk.here(officer, Use.ORDER_ERASURE);
        CaseState state = find(officer, id);
        OrderForm form = new OrderForm(Folio.of(state.id()));
        return ordering(
                state, form, Filled.untouched(form.fields(), here.words()), obstacles(state, here), here, model);
    }

    @PostMapping("/retention/order")
    String order(
            @AuthenticationPrincipal Officer officer,
            @RequestParam(name = "case", defaultValue = "") String id,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Here here = desk.here(officer, Use.ORDER_ERASURE);
        CaseState state = find(officer, id);
        OrderForm form = new OrderForm(Folio.of(state.id()));
        Filled filled = new Filled(typed, here.words());
        List<Obstacle> inTheWay = obstacles(state, here);
        if (form.check(filled)) {
            Ordered ordered = orders.order(officer, state.id(), OrderForm.act(filled));
            switch (ordered) {
                case Ordered.Done _ -> {
                    return LIST + "ordered";
                }
                case Ordered.Before(ErasureOrder order) -> {
                    return "redirect:/retention/orders/" + order.id();
                }
                case Ordered.InTheWay(List<Obstacle> by) -> inTheWay = by;
                case Ordered.Unknown _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return ordering(state, form, filled, inTheWay, here, model);
    }

    /** The case, if the officer may have its person erased; that they looked is on record, and that they were refused. */
    private CaseState find(Officer officer, String id) {
        UUID number = Ids.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Optional<CaseState> found = orders.find(officer, new CaseId(number));
        if (found.isEmpty()) {
            readings.refused(officer, Use.ORDER_ERASURE.spelled(), Optional.of(number));
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        readings.looked(officer, Use.ORDER_ERASURE.spelled(), found.get().id());
        return found.get();
    }

    private List<Obstacle> obstacles(CaseState state, Here here) {
        return erasing.listObstacles(state, here.by());
    }

    private String ordering(
            CaseState state, OrderForm form, Filled filled, List<Obstacle> inTheWay, Here here, Model model) {
        about(state.id(), inTheWay, here, model);
        model.addAttribute("fields", FieldView.list(form.fields(), filled, here.words()));
        model.addAttribute("faults", filled.faults());
        return "retention/order";
    }

    private void about(CaseId id, List<Obstacle> inTheWay, Here here, Model model) {
        RetentionWords words = new RetentionWords(here, officers.list());
        model.addAttribute("folio", Folio.of(id).text());
        model.addAttribute("caseId", id.toString());
        model.addAttribute(
                "kept",
                cases.find(id, new OfficerId(here.officer().id()))
                        .map(words::retention)
                        .orElse(""));
        model.addAttribute("obstacles", words.obstacles(inTheWay));
        model.addAttribute("days", ErasureOrders.LASTS.toDays());
    }

    @GetMapping("/retention/orders/{id}")
    String look(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String id,
            HttpServletRequest request,
            Model model) {
        Here here = desk.here(officer, Use.ORDER_ERASURE);
        ErasureOrder order = standing(id);
        ConfirmForm form = new ConfirmForm(Folio.of(order.caseId()));
        return confirming(order, form, Filled.untouched(form.fields(), here.words()), here, request, model);
    }

    @PostMapping("/retention/orders/{id}")
    String confirm(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Here here = desk.here(officer, Use.ORDER_ERASURE);
        ErasureOrder order = standing(id);
        ConfirmForm form = new ConfirmForm(Folio.of(order.caseId()));
        Filled filled = new Filled(typed, here.words());
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        if (form.check(filled) && stepUp.isShown(officer, request, model)) {
            switch (orders.confirm(officer, order.id())) {
                case Confirmed.Erased _ -> {
                    response.setStatus(HttpStatus.OK.value());
                    return LIST + "erased";
                }
                case Confirmed.NoneStands _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
                case Confirmed.Own _ -> response.setStatus(HttpStatus.FORBIDDEN.value());
                case Confirmed.OrdererGone _ -> form.fault(filled, "erasure.orderer-gone");
                case Confirmed.InTheWay _ -> {}
            }
        }
        return confirming(order, form, filled, here, request, model);
    }

    @PostMapping("/retention/orders/{id}/withdraw")
    String withdraw(@AuthenticationPrincipal Officer officer, @PathVariable String id) {
        desk.here(officer, Use.ORDER_ERASURE);
        UUID number = Ids.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return LIST + (orders.withdraw(officer, number) ? "withdrawn" : "");
    }

    private ErasureOrder standing(String id) {
        Optional<ErasureOrder> order = Ids.find(id).flatMap(orders::findStanding);
        return order.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String confirming(
            ErasureOrder order, ConfirmForm form, Filled filled, Here here, HttpServletRequest request, Model model) {
        RetentionWords words = new RetentionWords(here, officers.list());
        CaseState state = find(here.officer(), order.caseId().toString());
        about(order.caseId(), obstacles(state, here), here, model);
        model.addAttribute(
                "order",
                new Shown(
                        "/retention/orders/" + order.id(),
                        order.act(),
                        words.officer(order.by().value()),
                        here.words().moment(order.orderedAt()),
                        here.words().moment(order.lapsesAt()),
                        order.by().value().equals(here.officer().id())));
        model.addAttribute("field", FieldView.of(form.field(), filled, here.words()));
        stepUp.ask(here.officer(), request, model);
        model.addAttribute("faults", filled.faults());
        return "retention/erasure";
    }
}
