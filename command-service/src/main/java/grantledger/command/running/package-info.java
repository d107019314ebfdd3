/** The service as a process: what it is made of, what starts and stops with it, and how it says that it is well. */
package grantledger.command.running;
