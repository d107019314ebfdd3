/** What people come to do, done without a mouse, with scripts and without them. */
package grantledger.standalone.console.journeys;
