/** JSON as RFC 8259 has it, read strictly, and its canonical form (RFC 8785) for what leaves and manifests hold. */
package grantledger.verifier.json;
