/** What waits for whoever asks: each kind of it counted, by the list that holds it. */
package grantledger.query.work;
