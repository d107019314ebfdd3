/** Applications: what was asked for, how it was examined and scored, and how it was decided. */
package grantledger.query.application;
