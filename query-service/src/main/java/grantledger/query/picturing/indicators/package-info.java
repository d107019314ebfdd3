/** Indicators as pictures, from plain rows of place, period and value. */
package grantledger.query.picturing.indicators;
