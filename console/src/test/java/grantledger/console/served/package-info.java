/** A console that runs, for tests: signed in without a provider, over stand-ins for the two services. */
package grantledger.console.served;
