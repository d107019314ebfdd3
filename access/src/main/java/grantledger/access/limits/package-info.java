/** How many requests one person, one machine and one address may send, so that nobody takes a service from the others. */
package grantledger.access.limits;
