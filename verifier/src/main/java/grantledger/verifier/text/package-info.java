/** How strictly text is read here: one form for each value, so that no byte of a file is free; and how it is shown. */
package grantledger.verifier.text;
