package org.acogida.access;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.acogida.access.AccountAct.Kind;
import org.acogida.access.AccountCare.Outcome;
import org.acogida.access.Operation.Use;
import org.acogida.access.UserAccounts.NewUser;
import org.jspecify.annotations.Nullable;

/** Accounts as they are while a transaction holds them: judges who may do what with which. */
final class HeldAccounts {

    private final Map<UUID, Officer> held;
    private final Access access;

    HeldAccounts(List<Officer> held, Access access) {
        this.held = held.stream().collect(Collectors.toMap(Officer::id, Function.identity()));
        this.access = access;
    }

    Officer get(UUID id) {
        return Objects.requireNonNull(held.get(id));
    }

    /** Whether an account is open and may look after others. */
    boolean supervises(UUID id) {
        @Nullable Officer officer = held.get(id);
        return officer != null && officer.enabled() && access.mayEver(officer.role(), Use.MANAGE_ACCOUNTS);
    }

    /** Whether one may act on another. */
    Outcome judge(UUID by, UUID account) {
        @Nullable Officer whose = held.get(account);
        if (whose == null || !supervises(by) || !get(by).office().equals(whose.office())) {
            return Outcome.NOT_FOUND;
        }
        if (by.equals(account)) {
            return Outcome.OWN;
        }
        return AccountCare.isOurs(whose.role()) ? Outcome.DONE : Outcome.OPERATORS;
    }

    /** Whether something may be ordered. */
    Outcome judgeNew(AccountOrder order) {
        Outcome judged = order.kind() == Kind.ADDED
                ? judgeAdded(order.askedBy(), order.wanted())
                : judge(order.askedBy(), order.account());
        if (judged == Outcome.DONE && !AccountCare.isOurs(order.wanted().role())) {
            return Outcome.OPERATORS;
        }
        return judged == Outcome.DONE && isAsItIs(order) ? Outcome.AS_IT_IS : judged;
    }

    private Outcome judgeAdded(UUID by, NewUser wanted) {
        return supervises(by) && get(by).office().equals(wanted.office()) ? Outcome.DONE : Outcome.NOT_FOUND;
    }

    private boolean isAsItIs(AccountOrder order) {
        @Nullable Officer account = held.get(order.account());
        NewUser wanted = order.wanted();
        if (account == null) {
            return false;
        }
        return order.kind() == Kind.REOPENED
                ? account.enabled()
                : order.kind() == Kind.MOVED
                        && account.role() == wanted.role()
                        && account.office().equals(wanted.office())
                        && account.organisation().equals(wanted.organisation());
    }

    /** Whether one may agree to an order. */
    Outcome judge(AccountOrder order, UUID by) {
        if (by.equals(order.askedBy()) || by.equals(order.account())) {
            return Outcome.OWN;
        }
        boolean bothSupervise = supervises(by) && supervises(order.askedBy());
        if (!bothSupervise || !get(by).office().equals(order.wanted().office())) {
            return Outcome.NOT_FOUND;
        }
        if (order.kind() == Kind.ADDED) {
            return judgeAdded(order.askedBy(), order.wanted());
        }
        return judge(order.askedBy(), order.account());
    }
}
