/** Reads over as many applications as an agency has in many years, timed by hand and never by a test. */
package grantledger.query.size;
