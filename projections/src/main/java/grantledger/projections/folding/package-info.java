/** Folding, and nothing else: what a view is, what of a partition can be folded next, and what stops it. Pure. */
package grantledger.projections.folding;
