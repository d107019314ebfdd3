/** Calls: their terms, their budgets, and where their money went. */
package grantledger.console.calls;
