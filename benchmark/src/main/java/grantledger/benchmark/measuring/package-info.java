/** How a rate is measured: clients that act side by side, a warm-up, a window, rounds, and what came out. */
package grantledger.benchmark.measuring;
