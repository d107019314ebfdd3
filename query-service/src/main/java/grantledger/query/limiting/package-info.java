/** How many dear reads run at once, so that they leave the database and the memory to all others. */
package grantledger.query.limiting;
