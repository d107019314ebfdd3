/** How the services are: what is shown and what is not yet, what has stopped and why, and making the views anew. */
package grantledger.console.operations;
