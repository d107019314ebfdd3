/** Whole lives, thrown together from fixed seeds and held in memory: what holds in every one of them. */
package grantledger.command.lives;
