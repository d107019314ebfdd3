/** Reading the views: their rows by conditions and in order, once they have come as far as the reader wants. */
package grantledger.query.reading;
