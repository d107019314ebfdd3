package grantledger.command.grant.recovering;

import static grantledger.command.grant.standing.GrantRule.DEMAND_UNDONE_BY_ANOTHER;

import grantledger.command.deciding.Circumstances;
import grantledger.command.grant.standing.Grant;
import grantledger.command.grant.standing.GrantHandling;

/** What lets demanded money stay where it is, and not by who demanded it. */
interface UndoingOfDemand extends GrantHandling {

    @Override
    default void requireNoHandIn(Grant grant, Circumstances with) {
        String person = with.acting().person();
        DEMAND_UNDONE_BY_ANOTHER.require(
                !grant.hands().demanders().contains(person), "%s demanded repayment here.", person);
    }
}
