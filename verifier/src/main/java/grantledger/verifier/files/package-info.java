/** The files that a bundle is made of: read from a zip of one form, or from a folder, whoever made them. */
package grantledger.verifier.files;
