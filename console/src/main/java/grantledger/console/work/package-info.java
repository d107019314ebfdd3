/** The first page: what waits for whoever is signed in, counted, each count a link to the list that has as many rows. */
package grantledger.console.work;
