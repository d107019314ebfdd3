/** Starts the system's parts in order, shows what is waited for, and leaves nothing behind when it stops. */
package grantledger.standalone.running;
