/** The browser that tests of the console share, people who are signed in with it, and matters of the demo to open pages with. */
package grantledger.standalone.console.browser;
