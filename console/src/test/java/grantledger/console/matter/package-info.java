/** One matter, and a console that shows it. */
package grantledger.console.matter;
