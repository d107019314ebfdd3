/** The two services as the console knows them: their public contract over HTTP, and nothing else. */
package grantledger.console.contract;
