/** How far everything is visible, and waiting until it is. */
package grantledger.projections.visibility;
