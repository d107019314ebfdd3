/** The counties' shapes, and which of them are shaded alike. */
package grantledger.query.picturing.charts.map;
