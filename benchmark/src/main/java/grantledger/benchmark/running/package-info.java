/** The servers and processes that are measured: own ones, in a directory that goes when they stop. */
package grantledger.benchmark.running;
