package grantledger.command.grant.changing;

import static grantledger.command.grant.standing.GrantRule.AMOUNT_NOT_BELOW_RELEASED;
import static grantledger.command.grant.standing.GrantRule.AMOUNT_ONLY_LOWERED;

import grantledger.command.deciding.Decision;
import grantledger.command.grant.standing.Grant;
import grantledger.command.grant.standing.Money;
import grantledger.events.GrantEvent;
import grantledger.events.GrantEvent.GrantAmountChanged;
import grantledger.events.GrantEvent.GrantSettled;
import java.time.LocalDate;

/**
 * The grant's amount becomes another.
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

    /** The instalments follow the amount, and so does what was settled, if the old amount bounded it or the new does. */
    Decision<GrantEvent> after(Decision<GrantEvent> decision, Grant grant) {
        Money money = grant.money();
        GrantAmountChanged changed = new GrantAmountChanged(
                grant.grantId(), amountSek, Replanning.of(money.plan(), amountSek, today), reason, decidedBy);
        long settledSek = resettled(grant, money.amounting(changed));
        return money.settledSek() == null || money.settledSek() == settledSek
                ? decision.and(changed)
                : decision.and(changed).and(new GrantSettled(grant.grantId(), settledSek));
    }

    private static long resettled(Grant grant, Money after) {
        long settledSek = after.settledSek() == null ? 0 : after.settledSek();
        return Math.min(after.amountSek(), Math.max(settledSek, grant.acceptedSek(after)));
    }
}
