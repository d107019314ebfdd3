/** Answers as pictures: what can be drawn, when, for whom, and the whole sheet around a chart. */
package grantledger.query.picturing;
