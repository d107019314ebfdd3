package grantledger.query.grant.money;

import grantledger.format.Envelope;

/** What one event added to a figure. {@code amountSek} is negative where it took away. */
record Term(long position, String type, long amountSek) {

    static Term of(Envelope at, long amountSek) {
        return new Term(at.position(), at.type(), amountSek);
    }
}
