package grantledger.query.moments;

import grantledger.projections.history.Moment;

/**
 * A moment by what the log held.
 *
 * @param moment that is looked at
 * @param position the last that is looked at
 * @param settled whether the log cannot hold more of the moment later
 */
public record MomentInLog(Moment moment, long position, boolean settled) {}
