/** A decision replayed: what stood when it was made, and whether it follows from that or departs. */
package grantledger.console.replay;
