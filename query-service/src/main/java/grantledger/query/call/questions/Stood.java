package grantledger.query.call.questions;

import grantledger.query.call.ranking.Contender;

/** How an application stood from a position on, until another; that is the greatest there is while it lasts. */
public record Stood(Contender contender, long since, long until) {

    public boolean at(long position) {
        return since <= position && position < until;
    }
}
