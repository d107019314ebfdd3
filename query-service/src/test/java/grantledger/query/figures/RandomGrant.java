package grantledger.query.figures;

import static grantledger.query.fixtures.Shared.RELAY;

import grantledger.events.AppealOutcome;
import grantledger.events.ApplicationEvent.AppealFiled;
import grantledger.events.ApplicationEvent.AppealOutcomeRecorded;
import grantledger.events.ApplicationEvent.Applicant;
import grantledger.events.ApplicationEvent.ApplicationReopened;
import grantledger.events.ApplicationEvent.DecisionReconsidered;
import grantledger.events.DecisionOutcome;
import grantledger.events.Event;
import grantledger.events.GoalFulfilment;
import grantledger.events.GrantEvent;
import grantledger.events.GrantEvent.GrantAccepted;
import grantledger.events.GrantEvent.GrantAmountChanged;
import grantledger.events.GrantEvent.GrantEstablished;
import grantledger.events.GrantEvent.GrantRefused;
import grantledger.events.GrantEvent.GrantReinstated;
import grantledger.events.GrantEvent.GrantRevoked;
import grantledger.events.GrantEvent.Indicator;
import grantledger.events.GrantEvent.OutcomeReported;
import grantledger.events.GrantEvent.PaymentConfirmed;
import grantledger.events.GrantEvent.PaymentReleased;
import grantledger.events.GrantEvent.PaymentsHeld;
import grantledger.events.GrantEvent.RepaymentDemanded;
import grantledger.events.GrantEvent.RepaymentRecorded;
import grantledger.events.GrantEvent.RepaymentWaived;
import grantledger.events.GrantEvent.ReportApproved;
import grantledger.events.IndicatorArea;
import grantledger.events.RepaymentGround;
import grantledger.events.ReportKind;
import grantledger.events.Track;
import grantledger.format.Envelope;
import grantledger.format.Recorded;
import grantledger.projections.folding.Versioned;
import grantledger.query.fixtures.Given;
import grantledger.query.fixtures.Relay;
import grantledger.query.grant.money.Figures;
import grantledger.query.grant.view.GrantView;
import grantledger.query.grant.view.PlannedInstalment;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** One grant from its decision on: accepted or refused, paid, changed, reported, reclaimed, and decided anew. */
final class RandomGrant {

    private static final LocalDate DAY = LocalDate.parse("2021-06-01");

    private final Random chance;
    private final RandomCall call;
    private final UUID application;
    private final Applicant applicant;
    private final long amountSek;
    private final UUID id = UUID.randomUUID();
    private Track track;
    private Versioned<GrantView> view;

    RandomGrant(Random chance, RandomCall call, UUID application, Applicant applicant, long amountSek) {
        this.chance = chance;
        this.call = call;
        this.application = application;
        this.applicant = applicant;
        this.amountSek = amountSek;
    }

    void live() {
        GrantEstablished established = Given.established(id, application, call.id(), applicant, amountSek);
        track = established.track();
        RELAY.append(application, Given.granted(application, id, amountSek));
        then(established);
        if (chance.nextInt(6) == 0) {
            refused();
        } else {
            then(new GrantAccepted(id));
            for (int steps = chance.nextInt(12); steps > 0; steps--) {
                step();
            }
            end();
        }
    }

    private void refused() {
        then(new GrantRefused(id, "Nej tack"));
        if (chance.nextBoolean()) {
            RELAY.append(application, new ApplicationReopened(application, true, "Misstag", "Ville ha det", "chief"));
            if (chance.nextBoolean()) {
                new RandomGrant(chance, call, application, applicant, amountSek).live();
            }
        }
    }

    private void step() {
        switch (chance.nextInt(8)) {
            case 0, 1 -> pay(1 + chance.nextInt(2));
            case 2 -> report();
            case 3 -> then(new GrantAmountChanged(id, 1 + chance.nextLong(amountSek), List.of(), "Ändring", "decider"));
            case 4 -> demand(upTo(figures().mayBeDemandedSek()));
            case 5 -> repay(upTo(figures().outstandingSek()));
            case 6 -> waive(upTo(figures().outstandingSek()));
            default ->
                repay(upTo(
                        figures().paidSek() - figures().repaidSek() - figures().waivedSek()));
        }
    }

    private void end() {
        switch (chance.nextInt(8)) {
            case 0 -> revoke();
            case 1 -> {
                appeal(AppealOutcome.REMITTED, null);
                then(new PaymentsHeld(id, "Dom"));
            }
            case 2 -> appeal(AppealOutcome.UPHELD, null);
            default -> {}
        }
    }

    private void revoke() {
        RELAY.append(
                application,
                new DecisionReconsidered(
                        application, DecisionOutcome.DECLINE, null, null, "Ny", "Oriktiga uppgifter", "chief"));
        then(new GrantRevoked(id, "Omprövning"));
        if (chance.nextBoolean()) {
            long again = 1 + chance.nextLong(amountSek);
            appeal(AppealOutcome.GRANT, again);
            then(new GrantReinstated(id, again, List.of(), "Dom", "Förvaltningsrätten"));
        }
    }

    private void appeal(AppealOutcome outcome, Long sek) {
        RELAY.append(
                application,
                new AppealFiled(application, DAY, "Fel", "applicant"),
                new AppealOutcomeRecorded(
                        application,
                        outcome,
                        sek,
                        sek == null ? null : id,
                        false,
                        "Förvaltningsrätten",
                        "1-20",
                        "chief"));
    }

    private void pay(int instalment) {
        for (PlannedInstalment planned : view.view().payments().instalments()) {
            if (planned.instalment() == instalment && planned.paidOn() == null) {
                long sek = upTo(figures().mayBeReleasedSek());
                if (planned.released()) {
                    then(new PaymentConfirmed(id, instalment, planned.amountSek(), DAY, "OCR"));
                } else if (sek > 0) {
                    then(new PaymentReleased(id, instalment, sek, "controller"));
                }
            }
        }
    }

    private void report() {
        UUID report = UUID.randomUUID();
        then(new OutcomeReported(
                id,
                report,
                ReportKind.PROGRESS,
                null,
                Given.START,
                Given.END.plusDays(chance.nextInt(100)),
                List.of(),
                "Klart",
                GoalFulfilment.PARTLY,
                List.of(measured("Deltagare"), measured("Jobb")),
                "applicant"));
        if (chance.nextBoolean()) {
            then(new ReportApproved(id, report, ReportKind.PROGRESS, 1, null, "controller"));
        }
    }

    private Indicator measured(String indicator) {
        return new Indicator(
                IndicatorArea.HOUSING,
                indicator,
                "personer",
                chance.nextBoolean() ? new BigDecimal(chance.nextInt(50)) : null,
                chance.nextBoolean() ? new BigDecimal(chance.nextInt(50)) : null,
                new BigDecimal(chance.nextInt(50)));
    }

    private void demand(long sek) {
        if (sek > 0) {
            then(new RepaymentDemanded(id, sek, RepaymentGround.UNUSED_OR_MISUSED, DAY, "Skäl", "controller"));
        }
    }

    private void repay(long sek) {
        if (sek > 0) {
            then(new RepaymentRecorded(id, sek, DAY, "OCR", null, "controller"));
        }
    }

    private void waive(long sek) {
        if (sek > 0) {
            then(new RepaymentWaived(id, sek, "Särskilda skäl"));
        }
    }

    /** What it holds under the call's ceiling follows from its own figures. */
    private void then(GrantEvent event) {
        long beforeSek = view == null ? 0 : figures().underCeilingSek();
        long version = view == null ? 1 : view.version() + 1;
        Instant at = Relay.BEGINNING;
        String type = Event.CODEC.typeOf(event).name();
        view = GrantView.VIEW.after(
                view,
                new Recorded<>(new Envelope(version, id, version, id, type, 1, at, at, "anna", "some", id), event));
        RELAY.append(id, event);
        call.holds(application, track, figures().underCeilingSek() - beforeSek);
    }

    private Figures figures() {
        return view.view().figures();
    }

    private long upTo(long most) {
        return most <= 0 ? 0 : 1 + chance.nextLong(most);
    }
}
