/** Places side by side: an indicator's values, what follows from them, and what was granted and paid there. */
package grantledger.query.indicator.comparison;
