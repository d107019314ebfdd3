/** Calls as their events have made them. */
package grantledger.query.call.view;
