/** Diary numbers that calls with ids of their own have taken. */
package grantledger.query.call.diary;
