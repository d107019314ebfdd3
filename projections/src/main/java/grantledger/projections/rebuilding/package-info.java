/** Builds a new generation of the views in bulk, from the first event on, and lets it take over while reads go on. */
package grantledger.projections.rebuilding;
