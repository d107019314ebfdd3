/** People who send commands while the system is struck, and the ledger of what each of them was told. */
package grantledger.resilience.loading;
