/** People who click through the console's pages, all at the same time. */
package grantledger.benchmark.clicking;
