/** A grant's money: every figure with the events that add up to it. */
package grantledger.console.money;
