/** The facts in the life of a grant, and how they are written: the public contract. */
package grantledger.events;
