/** Appends and full commands in this process: ours, and the raw inserts they are held against. */
package grantledger.benchmark.appending;
