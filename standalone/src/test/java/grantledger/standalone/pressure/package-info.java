/** What one person sends to excess, and what the others notice of it. */
package grantledger.standalone.pressure;
