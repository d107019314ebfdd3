/** {@code ./grants bench}: everything this project promises about speed, measured side by side in one run. */
package grantledger.benchmark;
