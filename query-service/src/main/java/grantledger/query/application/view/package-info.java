/** Applications as their events have made them. */
package grantledger.query.application.view;
