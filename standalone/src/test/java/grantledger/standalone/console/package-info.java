/** What people do in the console from page to page, in a real browser over the demo's data. */
package grantledger.standalone.console;
