/** The table of what was tried and what came of it, and the page that shows it. */
package grantledger.resilience.telling;
