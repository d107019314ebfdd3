/** How answers look: pages, sorting, forms, and problem details. */
package grantledger.query.answering;
