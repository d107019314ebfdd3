/** Lists as people and their tools take them away: CSV and XLSX, sent while they are read. */
package grantledger.query.exporting;
