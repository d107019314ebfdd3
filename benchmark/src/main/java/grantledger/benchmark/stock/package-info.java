/** Axon 4.13 as it comes, with its JDBC store: the same commands and events, decided by the same rules. */
package grantledger.benchmark.stock;
