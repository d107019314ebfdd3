package grantledger.command.grant.standing;

import static grantledger.command.grant.standing.GrantRule.INSTALMENT_OF_PLAN;

import grantledger.command.deciding.Acting;
import grantledger.command.deciding.Matter;
import grantledger.command.grant.money.InstalmentPlan;
import grantledger.command.grant.money.Money;
import grantledger.command.grant.money.Payment;
import grantledger.eventlog.states.StreamKind;
import grantledger.events.GrantEvent;
import java.util.UUID;

/**
 * How a grant stands, as far as decisions need to know.
 *
 * @param accepted        the recipient has said yes
 * @param held            payments wait until they are resumed
 * @param highestBoundSek the most that the call has bound for the application, which is not bound anew where the call
 *                        takes nothing back
 * @param hands           who has decided and demanded
 * @param room            of which so much is taken
 */
public record Grant(
        UUID grantId,
        Award award,
        Stage stage,
        boolean accepted,
        boolean held,
        Money money,
        long highestBoundSek,
        Changes changes,
        Reports reports,
        Hands hands,
        Room room)
        implements Matter {

    public static final StreamKind<Grant, GrantEvent> KIND =
            new StreamKind<>("grant", Grant.class, GrantEvent.class, GrantFold::after);

    @Override
    public boolean isOwnMatterOf(Acting acting) {
        return award.belongsTo(acting);
    }

    public Payment payment(int instalment) {
        int planned = money.plan().payments().size();
        INSTALMENT_OF_PLAN.requireOf(
                "instalment", instalment >= 1 && instalment <= planned, "The plan has %d instalments.", planned);
        return money.plan().payment(instalment);
    }

    /** What of the call's money the grant binds: once it is closed only what is out. */
    public long boundSek() {
        return stage == Stage.CLOSED ? money.outSek() : money.bindingSek();
    }

    /** Said once the final report is approved or the grant is closed; null before. */
    public Long settledSek() {
        return stage == Stage.CLOSED || money.acceptedCostSek() != null ? money.entitledSek() : null;
    }

    Grant at(Stage reached) {
        return new Grant(
                grantId, award, reached, accepted, held, money, highestBoundSek, changes, reports, hands, room);
    }

    Grant accepting() {
        return new Grant(
                grantId, award, Stage.ACCEPTED, true, held, money, highestBoundSek, changes, reports, hands, room);
    }

    Grant holding(boolean hold) {
        return new Grant(grantId, award, stage, accepted, hold, money, highestBoundSek, changes, reports, hands, room);
    }

    Grant with(Award changed) {
        return new Grant(
                grantId, changed, stage, accepted, held, money, highestBoundSek, changes, reports, hands, room);
    }

    Grant with(Money changed) {
        return new Grant(
                grantId, award, stage, accepted, held, changed, highestBoundSek, changes, reports, hands, room);
    }

    Grant with(Changes changed) {
        return new Grant(grantId, award, stage, accepted, held, money, highestBoundSek, changed, reports, hands, room);
    }

    Grant with(Reports changed) {
        return new Grant(grantId, award, stage, accepted, held, money, highestBoundSek, changes, changed, hands, room);
    }

    Grant with(Hands changed) {
        return new Grant(
                grantId, award, stage, accepted, held, money, highestBoundSek, changes, reports, changed, room);
    }

    Grant with(Room changed) {
        return new Grant(
                grantId, award, stage, accepted, held, money, highestBoundSek, changes, reports, hands, changed);
    }

    Grant with(InstalmentPlan changed) {
        return with(money.with(changed));
    }

    Grant rememberingWhatItBinds() {
        long highest = Math.max(highestBoundSek, boundSek());
        return new Grant(grantId, award, stage, accepted, held, money, highest, changes, reports, hands, room);
    }
}
