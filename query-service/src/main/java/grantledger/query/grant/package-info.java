/** Grants: what was promised, paid, changed, reported, claimed back and settled. */
package grantledger.query.grant;
