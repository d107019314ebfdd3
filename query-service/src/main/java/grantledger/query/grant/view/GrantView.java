package grantledger.query.grant.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import grantledger.events.GrantEvent;
import grantledger.events.GrantEvent.GrantEstablished;
import grantledger.projections.folding.View;
import grantledger.query.grant.money.Figures;
import grantledger.query.grant.money.Money;
import grantledger.query.grant.reporting.Report;
import grantledger.query.grant.reporting.Reports;
import grantledger.query.searching.SearchedText;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * One grant as its events have made it.
 *
 * @param acceptedAt null until it is accepted
 * @param repayments the steps in getting money back; what they come to is in the figures
 * @param figures what the money comes to
 * @param ending null while it lives
 * @param endedBefore how it had ended when it was closed; null for most
 */
public record GrantView(
        UUID grantId,
        GrantStatus status,
        Award award,
        Instant acceptedAt,
        Payments payments,
        List<Report> reports,
        List<Change> changes,
        List<Repayment> repayments,
        Money money,
        Figures figures,
        Ending ending,
        Ending endedBefore) {

    public static final View<GrantView, GrantEvent> VIEW =
            View.of("view_grant", GrantView.class, GrantEvent.class, 2, GrantFold::after);

    static GrantView established(GrantEstablished e, Instant at) {
        List<Report> reports = Reports.planned(e.reports());
        return new GrantView(
                e.grantId(),
                GrantStatus.ESTABLISHED,
                Award.of(e, at),
                null,
                Payments.planned(e.instalments(), reports),
                reports,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null);
    }

    /** What it is found by, kept with it for the index of all of them. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    String searched() {
        return new SearchedText(award.applicant().name(), award.projectTitle())
                .organisation(award.applicant().organisationNumber())
                .text();
    }

    /** With what follows from the rest: the figures and the status. */
    GrantView with(Money now) {
        GrantView counted = with(draft -> {
            draft.money = now;
            draft.figures = now.figures();
        });
        return counted.with(draft -> draft.status = GrantStatus.of(counted));
    }

    GrantView accepted(Instant at) {
        return with(draft -> draft.acceptedAt = at);
    }

    GrantView with(Award now) {
        return with(draft -> draft.award = now);
    }

    GrantView with(Payments now) {
        return with(draft -> draft.payments = now);
    }

    GrantView reporting(List<Report> now) {
        return with(draft -> draft.reports = now);
    }

    GrantView changing(List<Change> now) {
        return with(draft -> draft.changes = now);
    }

    GrantView repaying(List<Repayment> now) {
        return with(draft -> draft.repayments = now);
    }

    GrantView ending(Ending now, Ending before) {
        return with(draft -> {
            draft.ending = now;
            draft.endedBefore = before;
        });
    }

    private GrantView with(Consumer<GrantDraft> change) {
        GrantDraft draft = new GrantDraft(this);
        change.accept(draft);
        return draft.view();
    }

    /** For those who see no people. */
    public GrantView withoutPeople() {
        return with(award.withoutPeople())
                .with(payments.withoutPeople())
                .reporting(reports.stream().map(Report::withoutPeople).toList())
                .changing(changes.stream().map(Change::withoutPeople).toList())
                .repaying(repayments.stream().map(RepaymentEntry::withoutPeople).toList());
    }

    /** For those whose grant it is: without what the agency noted when it examined their reports. */
    public GrantView withoutExamination() {
        return reporting(reports.stream().map(Report::withoutExamination).toList());
    }
}
