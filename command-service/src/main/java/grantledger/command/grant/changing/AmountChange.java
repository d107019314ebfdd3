package grantledger.command.grant.changing;

import static grantledger.command.grant.standing.GrantRule.AMOUNT_NOT_BELOW_RELEASED;
import static grantledger.command.grant.standing.GrantRule.AMOUNT_ONLY_LOWERED;

import grantledger.command.grant.money.Money;
import grantledger.command.grant.standing.Grant;
import grantledger.events.GrantEvent.GrantAmountChanged;
import grantledger.events.GrantEvent.GrantReinstated;
import grantledger.events.GrantEvent.Instalment;
import java.time.LocalDate;
import java.util.List;

/**
 * The grant's amount becomes another, and its instalments with it.
 *
 * @param decidedBy the person, or the court
 * @param today     when an instalment that the change adds is payable
 */
record AmountChange(long amountSek, String reason, String decidedBy, LocalDate today) {

    static void requireLower(String field, Money money, long amountSek) {
        AMOUNT_ONLY_LOWERED.requireOf(
                field,
                amountSek < money.amountSek(),
                "%d SEK is not below the amount, %d SEK.",
                amountSek,
                money.amountSek());
        requireNotBelowReleased(field, money, amountSek);
    }

    static void requireNotBelowReleased(String field, Money money, long amountSek) {
        AMOUNT_NOT_BELOW_RELEASED.requireOf(
                field,
                amountSek >= money.releasedSek(),
                "%d SEK have been released, more than %d SEK.",
                money.releasedSek(),
                amountSek);
    }

    GrantAmountChanged of(Grant grant) {
        return new GrantAmountChanged(grant.grantId(), amountSek, instalments(grant), reason, decidedBy);
    }

    GrantReinstated reinstating(Grant grant) {
        return new GrantReinstated(
                grant.grantId(), amountSek, Replanning.anew(grant.money(), amountSek, today), reason, decidedBy);
    }

    private List<Instalment> instalments(Grant grant) {
        return Replanning.of(grant.money(), amountSek, today);
    }
}
