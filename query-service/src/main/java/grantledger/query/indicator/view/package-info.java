/** Indicators as their events have made them, with every value ever published. */
package grantledger.query.indicator.view;
