/** The words and numbers of pictures, in Swedish and in English. */
package grantledger.query.picturing.wording;
