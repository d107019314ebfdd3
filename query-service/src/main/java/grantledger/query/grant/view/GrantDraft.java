package grantledger.query.grant.view;

import grantledger.query.grant.money.Figures;
import grantledger.query.grant.money.Money;
import grantledger.query.grant.reporting.Report;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A grant while one event changes it: all that it has, to be overwritten in part. */
final class GrantDraft {

    private final UUID grantId;
    GrantStatus status;
    Award award;
    Instant acceptedAt;
    Payments payments;
    List<Report> reports;
    List<Change> changes;
    List<Repayment> repayments;
    Money money;
    Figures figures;
    Ending ending;
    Ending endedBefore;

    GrantDraft(GrantView standing) {
        grantId = standing.grantId();
        status = standing.status();
        award = standing.award();
        acceptedAt = standing.acceptedAt();
        payments = standing.payments();
        reports = standing.reports();
        changes = standing.changes();
        repayments = standing.repayments();
        money = standing.money();
        figures = standing.figures();
        ending = standing.ending();
        endedBefore = standing.endedBefore();
    }

    GrantView view() {
        return new GrantView(
                grantId,
                status,
                award,
                acceptedAt,
                payments,
                reports,
                changes,
                repayments,
                money,
                figures,
                ending,
                endedBefore);
    }
}
