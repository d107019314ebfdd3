/** What the building blocks in the folder {@code parts} of the templates are made of: pages of a list, states by their weight, shares of a bar. */
package grantledger.console.parts;
