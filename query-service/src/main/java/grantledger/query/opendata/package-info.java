/** A call's applications, grants and outcomes in published formats, for anybody to take away; there is no person in them. */
package grantledger.query.opendata;
