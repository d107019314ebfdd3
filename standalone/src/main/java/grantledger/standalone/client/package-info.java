/** Speaks with both services over HTTP, as any other program would. */
package grantledger.standalone.client;
