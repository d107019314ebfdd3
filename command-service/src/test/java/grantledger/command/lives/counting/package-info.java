/** Money counted krona by krona from the events alone, in another way than the rules count it, as docs/money.md says. */
package grantledger.command.lives.counting;
