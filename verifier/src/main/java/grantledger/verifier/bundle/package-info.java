/** A proof bundle: which files it has, how they lie in a zip, and each check that is made of them. */
package grantledger.verifier.bundle;
