/** Speaks with both services and the console over HTTP, as any other program would. */
package grantledger.standalone.client;
