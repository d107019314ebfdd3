package grantledger.command.grant.standing;

import static grantledger.command.grant.standing.GrantRule.GRANT_AWAITS_ANSWER;
import static grantledger.command.grant.standing.GrantRule.GRANT_IS_ACCEPTED;
import static grantledger.command.grant.standing.GrantRule.GRANT_IS_LIVE;
import static grantledger.command.grant.standing.GrantRule.GRANT_NOT_REVOKED;

import java.util.Locale;

/** How far a grant has come, and what may still happen to it. */
public enum Stage {
    AWAITING_ANSWER,
    ACCEPTED,
    REFUSED,
    REVOKED,
    CLOSED;

    public void requireLive() {
        GRANT_IS_LIVE.require(this != REFUSED && this != CLOSED, "The grant is %s.", name().toLowerCase(Locale.ROOT));
    }

    public void requireNotRevoked() {
        requireLive();
        GRANT_NOT_REVOKED.require(this != REVOKED, "The grant is revoked.");
    }

    public void requireAwaitsAnswer() {
        requireNotRevoked();
        GRANT_AWAITS_ANSWER.require(this == AWAITING_ANSWER, "The grant has been accepted.");
    }

    public void requireUnderWay() {
        requireNotRevoked();
        GRANT_IS_ACCEPTED.require(this == ACCEPTED, "The grant waits for the recipient's answer.");
    }
}
