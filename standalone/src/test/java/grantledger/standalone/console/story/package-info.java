/** A grant from its call to its closing, and an auditor after it, by clicks alone. */
package grantledger.standalone.console.story;
