/**
 * What is said of a log over signatures, in the public forms: signed notes
 * (<a href="https://c2sp.org/signed-note">c2sp.org/signed-note</a>), checkpoints
 * (<a href="https://c2sp.org/tlog-checkpoint">c2sp.org/tlog-checkpoint</a>) and cosignatures of witnesses
 * (<a href="https://c2sp.org/tlog-cosignature">c2sp.org/tlog-cosignature</a>); and the record in which they are passed on.
 */
package grantledger.format.notes;
