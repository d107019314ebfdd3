/** Plain JDBC in a few words: one query, its parameters, what its rows become. */
package grantledger.eventlog.sql;
