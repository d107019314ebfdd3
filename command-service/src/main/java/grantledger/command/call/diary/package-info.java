/** Diary numbers of calls: each belongs to one call, whatever id the call has. */
package grantledger.command.call.diary;
