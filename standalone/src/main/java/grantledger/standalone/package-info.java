/** The command line: run the whole system on this machine, load the demo, print tokens. */
package grantledger.standalone;
