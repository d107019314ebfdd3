/** Before a decision: who has had a hand in the matter, who may therefore decide, and what is proposed. */
package grantledger.console.deciding;
