/** What every page must be, whoever opens it. A page that is new is a line in {@code Screens}. */
package grantledger.standalone.console.bars;
