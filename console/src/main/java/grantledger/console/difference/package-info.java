/** What changed in one matter between two moments, field by field. */
package grantledger.console.difference;
