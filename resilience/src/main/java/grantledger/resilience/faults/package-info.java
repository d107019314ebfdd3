/** What is done to the system, each fault under a name that stands in the table of docs/reliability.md. */
package grantledger.resilience.faults;
