/** What came out, as a table, as CSV, as a chart and in the documentation. */
package grantledger.benchmark.telling;
