/** A small domain for tests: parcels on their way, and depots that open and close. */
package grantledger.projections.example;
