/** Every text that people read, in both languages, and how sums, days and times are written in each. */
package grantledger.console.words;
