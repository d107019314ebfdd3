/** How streams stand: states folded from their events, kept in memory, and as snapshots that may vanish at any time. */
package grantledger.eventlog.states;
