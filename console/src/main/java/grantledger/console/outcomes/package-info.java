/** What grants achieved: from baseline over target to outcome, per measure and grant. */
package grantledger.console.outcomes;
