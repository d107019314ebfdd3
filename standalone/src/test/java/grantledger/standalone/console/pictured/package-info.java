/** The picture of the console in the README: taken of the demo when it is asked for, and looked after always. */
package grantledger.standalone.console.pictured;
