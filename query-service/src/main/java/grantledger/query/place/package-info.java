/** The register of places that figures and filters speak of. */
package grantledger.query.place;
