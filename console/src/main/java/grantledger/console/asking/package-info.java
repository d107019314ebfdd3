/** What was asked of the console: by whom, in which language, as of which moment, and on which page. */
package grantledger.console.asking;
