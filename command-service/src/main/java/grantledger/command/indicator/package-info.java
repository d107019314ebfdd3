/** Indicators that the country follows: what each measures, and the values that are published of it. */
package grantledger.command.indicator;
