/** Grants as their events have made them. */
package grantledger.query.grant.view;
