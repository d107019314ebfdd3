package grantledger.query.grant.view;

import grantledger.events.GrantEvent.Instalment;
import grantledger.events.GrantEvent.PaymentCancelled;
import grantledger.events.GrantEvent.PaymentConfirmed;
import grantledger.events.GrantEvent.PaymentCorrected;
import grantledger.events.GrantEvent.PaymentReleased;
import grantledger.events.GrantEvent.PaymentReturned;
import grantledger.format.Envelope;
import grantledger.query.grant.reporting.Report;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the grant is paid out.
 *
 * @param undone releases that came to nothing, in that order
 * @param hold null while payments are not on hold
 */
public record Payments(List<PlannedInstalment> instalments, List<UndonePayment> undone, Hold hold) {

    static Payments planned(List<Instalment> plan, List<Report> reports) {
        return new Payments(Instalments.of(plan, reports), List.of(), null);
    }

    Payments replanned(List<Instalment> plan, List<Report> reports) {
        return with(Instalments.replanned(instalments, plan, reports));
    }

    Payments released(PaymentReleased e, Envelope at) {
        return with(Instalments.changed(instalments, e.instalment(), one -> one.released(e, at.occurredAt())));
    }

    Payments paid(PaymentConfirmed e) {
        return with(Instalments.changed(instalments, e.instalment(), one -> one.paid(e)));
    }

    Payments corrected(PaymentCorrected e) {
        return with(Instalments.changed(instalments, e.instalment(), one -> one.corrected(e)));
    }

    Payments cancelled(PaymentCancelled e, Envelope at) {
        return undone(UndonePayment.of(e, at));
    }

    Payments returned(PaymentReturned e, Envelope at) {
        return undone(UndonePayment.of(e, at));
    }

    Payments held(String reasons, Envelope at) {
        return new Payments(instalments, undone, new Hold(reasons, at.actor(), at.occurredAt()));
    }

    Payments resumed() {
        return new Payments(instalments, undone, null);
    }

    Payments withoutPeople() {
        return new Payments(
                instalments.stream().map(PlannedInstalment::withoutPeople).toList(),
                undone.stream().map(UndonePayment::withoutPeople).toList(),
                hold == null ? null : hold.withoutPeople());
    }

    boolean begun() {
        return instalments.stream().anyMatch(PlannedInstalment::released);
    }

    private Payments with(List<PlannedInstalment> now) {
        return new Payments(now, undone, hold);
    }

    private Payments undone(UndonePayment payment) {
        return new Payments(
                Instalments.changed(instalments, payment.instalment(), PlannedInstalment::waiting),
                Stream.concat(undone.stream(), Stream.of(payment)).toList(),
                hold);
    }
}
