package grantledger.console.forms.actions;

import static grantledger.console.forms.actions.Door.rule;

import java.util.List;

/** Commands about what is paid of a grant, and what is to come back of it. */
final class MoneyDoors {
    private final GrantStanding grant;
    private final String person;

    MoneyDoors(GrantStanding grant, String person) {
        this.grant = grant;
        this.person = person;
    }

    List<Door> paying() {
        var released = rule("payment-is-released", grant.anyInstalment(Instalment::isUnderWay));
        return List.of(
                grant.underWay(
                        "release-payment",
                        rule("payment-by-second-person", !grant.isDecidedBy(person)),
                        rule("payments-not-held", !grant.isOnHold()),
                        rule("instalment-released-once", grant.anyInstalment(it -> !it.isReleased()))),
                Door.to(
                        "confirm-payment",
                        grant.live(),
                        released,
                        rule(
                                "payment-confirmed-by-another",
                                grant.anyInstalment(it -> it.isUnderWay() && !it.isReleasedBy(person)))),
                Door.to("cancel-payment", grant.live(), released),
                Door.to(
                        "return-payment",
                        grant.live(),
                        rule("payment-is-released", grant.anyInstalment(Instalment::isReleased))),
                Door.to(
                        "correct-payment",
                        grant.live(),
                        rule("payment-is-confirmed", grant.anyInstalment(Instalment::isPaid))),
                Door.to("hold-payments", grant.live(), rule("payments-not-held", !grant.isOnHold())),
                Door.to("resume-payments", grant.live(), rule("payments-are-held", grant.isOnHold())));
    }

    List<Door> recovering() {
        return List.of(
                Door.to(
                        "demand-repayment",
                        grant.live(),
                        rule("demand-within-paid", grant.isPositive("mayBeDemandedSek"))),
                Door.to(
                        "withdraw-demand",
                        grant.live(),
                        rule("withdrawal-within-demand", grant.isPositive("demandedSek"))),
                Door.to(
                        "waive-repayment",
                        grant.live(),
                        rule("waiver-within-demand", grant.isPositive("outstandingSek"))),
                Door.to("record-repayment", grant.live(), rule("repayment-within-paid", grant.isPositive("paidSek"))),
                Door.to(
                        "correct-repayment",
                        grant.live(),
                        rule("repayment-is-recorded", grant.any("repayments", it -> it.hasNonNull("repayment")))));
    }
}
