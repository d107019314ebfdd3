/** The key store, as far as answers need it: which key opens what, for as long as it exists. */
package grantledger.query.contacts.keys;
