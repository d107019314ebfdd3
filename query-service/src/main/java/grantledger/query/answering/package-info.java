/** How answers look: pages, sorting, CSV, and problem details. */
package grantledger.query.answering;
