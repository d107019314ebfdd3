/** A network of our own between the parts of the system, which can be slow, silent or cut. */
package grantledger.resilience.network;
