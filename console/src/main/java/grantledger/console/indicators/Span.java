package grantledger.console.indicators;

import grantledger.console.contract.Query;

/** From one period to another, both included; either may be null or blank. */
public record Span(String from, String to) {
    Query in(Query query) {
        return query.with("from", from).with("to", to);
    }

    public String shownFrom() {
        return from == null ? "" : from;
    }

    public String shownTo() {
        return to == null ? "" : to;
    }
}
