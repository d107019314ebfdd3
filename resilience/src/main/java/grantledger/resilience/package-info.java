/** Breaks a running system on purpose, fault by fault, and tells what became of what it had acknowledged. */
package grantledger.resilience;
