/** The register of places: what counties and municipalities are called, and how people choose among them. */
package grantledger.console.places;
