/** One running system as processes, each of which can be killed, frozen and brought back while the others go on. */
package grantledger.resilience.running;
