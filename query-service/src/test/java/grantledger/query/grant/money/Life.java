package grantledger.query.grant.money;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.events.Event;
import grantledger.events.GrantEvent;
import grantledger.events.GrantEvent.DemandReduced;
import grantledger.events.GrantEvent.DemandReductionGround;
import grantledger.events.GrantEvent.DemandWithdrawn;
import grantledger.events.GrantEvent.GrantAmountChanged;
import grantledger.events.GrantEvent.PaymentConfirmed;
import grantledger.events.GrantEvent.PaymentReleased;
import grantledger.events.GrantEvent.PaymentReturned;
import grantledger.events.GrantEvent.RepaymentDemanded;
import grantledger.events.GrantEvent.RepaymentRecorded;
import grantledger.events.GrantEvent.RepaymentWaived;
import grantledger.events.GrantEvent.ReportApproved;
import grantledger.events.RepaymentGround;
import grantledger.events.ReportKind;
import grantledger.format.Envelope;
import grantledger.query.fixtures.Given;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A grant of two equal instalments, and what happens to its money. */
final class Life {

    static final UUID ID = new UUID(0, 7);
    static final UUID FINAL_REPORT = new UUID(0, 8);
    private static final LocalDate DAY = LocalDate.parse("2021-01-15");

    private final List<GrantEvent> events = new ArrayList<>();
    private final Account account = new Account();
    private final long instalmentSek;
    private Money money;

    private Life(long amountSek) {
        instalmentSek = amountSek / 2;
        then(Given.established(ID, UUID.randomUUID(), UUID.randomUUID(), Given.ALE, amountSek));
    }

    static Life granted(long amountSek) {
        return new Life(amountSek);
    }

    Life then(GrantEvent event) {
        events.add(event);
        money = MoneyFold.after(money, event);
        account.add(event, at(events.size(), event));
        requireThatTermsAddUp();
        return this;
    }

    Life released(int instalment) {
        return then(new PaymentReleased(ID, instalment, instalmentSek, "controller"));
    }

    Life confirmed(int instalment) {
        return then(new PaymentConfirmed(ID, instalment, instalmentSek, DAY, "OCR"));
    }

    Life paid(int instalment) {
        return released(instalment).confirmed(instalment);
    }

    Life returnedByTheBank(int instalment) {
        return then(new PaymentReturned(ID, instalment, instalmentSek, DAY, "OCR", "Fel konto", "controller"));
    }

    Life accepted(long costSek) {
        return then(new ReportApproved(ID, FINAL_REPORT, ReportKind.FINAL, costSek, null, "controller"));
    }

    Life demanded(long sek) {
        return then(new RepaymentDemanded(ID, sek, RepaymentGround.CONDITIONS_BREACHED, DAY, "Skäl", "controller"));
    }

    Life withdrawn(long sek) {
        return then(new DemandWithdrawn(ID, sek, "Fel krav"));
    }

    Life reduced(long sek, DemandReductionGround ground) {
        return then(new DemandReduced(ID, sek, ground));
    }

    Life waived(long sek) {
        return then(new RepaymentWaived(ID, sek, "Särskilda skäl"));
    }

    Life repaid(long sek) {
        return then(new RepaymentRecorded(ID, sek, DAY, "OCR", null, "controller"));
    }

    Life loweredByTheCourt(long amountSek) {
        return then(new GrantAmountChanged(ID, amountSek, List.of(), "Dom", "Förvaltningsrätten"));
    }

    Figures figures() {
        return money.figures();
    }

    Figure figure(String word) {
        return account.figures().stream()
                .filter(figure -> figure.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    /** As far as money goes. */
    boolean mayClose() {
        Figures now = figures();
        return now.tooMuchOutSek() == 0 && now.outstandingSek() == 0 && now.releasedSek() == now.paidSek();
    }

    private void requireThatTermsAddUp() {
        for (Figure figure : account.figures()) {
            if (figure.formula() == null) {
                long sum = figure.terms().stream().mapToLong(Term::amountSek).sum();
                assertThat(sum).as(figure.word()).isEqualTo(figure.value() == null ? 0 : figure.value());
            }
        }
    }

    private static Envelope at(int version, GrantEvent event) {
        Instant time = Instant.parse("2020-03-19T08:00:00Z").plusSeconds(version);
        String type = Event.CODEC.typeOf(event).name();
        return new Envelope(10L * version, ID, version, ID, type, 1, time, time, "anna", "some-command", ID);
    }
}
