/** Schema {@code report}: what SQL tools may read of the views, and what every table and column of it means. */
package grantledger.query.report;
