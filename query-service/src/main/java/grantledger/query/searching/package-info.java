/** How texts are written so that what people type finds them. Pure. */
package grantledger.query.searching;
