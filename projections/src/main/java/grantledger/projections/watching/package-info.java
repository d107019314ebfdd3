/** Who is told how events get into the serving views. */
package grantledger.projections.watching;
