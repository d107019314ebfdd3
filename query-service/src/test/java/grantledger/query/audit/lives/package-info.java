/** What may happen to calls, applications, grants and indicators, by chance: more than the rules would let happen. */
package grantledger.query.audit.lives;
