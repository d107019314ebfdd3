package grantledger.command.lives.grants;

import grantledger.command.grant.money.Money;
import grantledger.command.grant.standing.Grant;
import grantledger.command.lives.counting.CountedMoney;

/** Every figure of docs/money.md, as it was counted and as the rules have it. */
record Comparison(CountedMoney counted, Grant grant) {
    static Comparison of(CountedMoney counted, Grant grant) {
        return new Comparison(counted, grant);
    }

    void check(GrantLife life) {
        Money money = grant.money();
        life.is("A", money.amountSek(), counted.amount());
        life.is("C", money.acceptedCostSek(), counted.acceptedCost());
        life.is("F", money.claims().forfeitedSek(), counted.forfeited());
        life.is("E", money.entitledSek(), counted.entitled());
        life.is("L", money.releasedSek(), counted.released());
        life.is("P", money.paidSek(), counted.paid());
        life.is("R", money.repaidSek(), counted.repaid());
        life.is("W", money.waivedSek(), counted.waived());
        life.is("O", money.outstandingSek(), counted.outstanding());
        life.is("X", money.tooMuchOutSek(), counted.tooMuchOut());
        life.is("may be released", money.mayReleaseSek(), counted.mayBeReleased());
        life.is("may be demanded", money.demandableSek(), counted.mayBeDemanded());
        life.is("may be withdrawn", money.claims().withdrawableSek(), counted.mayBeWithdrawn());
        life.is("bound", grant.boundSek(), counted.bound());
        life.is("settled", grant.settledSek(), counted.settled());
        checkNeverBelowNothing(life);
    }

    private void checkNeverBelowNothing(GrantLife life) {
        life.is("E at least 0", counted.entitled() >= 0, true);
        life.is("F at most what was demanded", counted.forfeited() >= 0, true);
        life.is("O at most what is held", counted.mayBeDemanded() >= 0, true);
        life.is("P at most L", counted.paid() <= counted.released(), true);
        life.is("L − R at least 0", counted.released() >= counted.repaid(), true);
    }
}
