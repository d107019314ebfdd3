/** Indicators over time, and places side by side with what was granted and paid there. */
package grantledger.console.indicators;
