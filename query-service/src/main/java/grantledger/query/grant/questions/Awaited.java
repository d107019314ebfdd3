package grantledger.query.grant.questions;

/** What a grant waits for, from somebody. */
enum Awaited {
    /** The recipient's answer. */
    acceptance("status = 'ESTABLISHED' and state ->> 'acceptedAt' is null"),
    /** A decision on a change that was asked for. */
    change("live and jsonb_path_exists(state, '$.changes[*] ? (@.state == \"REQUESTED\")')"),
    /** Money to come back. */
    repayment("outstanding_sek > 0"),
    /** That payments are resumed. */
    resumption("live and state #>> '{payments,hold}' is not null"),
    /** Its closing: it is settled and paid, and nothing is owed either way. */
    closing("live and settled_amount_sek is not null and status <> 'REPAYMENT_DUE'"
            + " and (state #>> '{figures,mayBeReleasedSek}')::bigint = 0"
            + " and (state #>> '{figures,releasedSek}')::bigint = paid_sek");

    private final String condition;

    Awaited(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}
