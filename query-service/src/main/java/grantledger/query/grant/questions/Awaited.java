package grantledger.query.grant.questions;

import grantledger.query.answering.Scope;
import java.util.List;

/** What a grant waits for, from somebody. */
enum Awaited {
    /** The recipient's answer. */
    acceptance("status = 'ESTABLISHED' and live and not accepted"),
    /** A decision on a change that was asked for. */
    change("live and changing"),
    /** Money to come back. */
    repayment("outstanding_sek > 0"),
    /** That payments are resumed. */
    resumption("live and held"),
    /** Its closing: it is settled and paid, and nothing is owed either way. */
    closing("live and paid_out and settled_amount_sek is not null and status <> 'REPAYMENT_DUE'");

    private final String condition;

    /** @param condition goes by columns, not by the state, so that all that wait can be counted in one pass */
    Awaited(String condition) {
        this.condition = condition;
    }

    Scope scope() {
        return new Scope(condition, List.of());
    }
}
