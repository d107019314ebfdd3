/** Registers: lists with filters, orders, columns and pages that all stand in the address, so that a view is a bookmark. */
package grantledger.console.register;
