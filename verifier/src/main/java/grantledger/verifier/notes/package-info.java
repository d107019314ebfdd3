/**
 * Signed notes, checkpoints, cosignatures and proofs as text: C2SP's signed-note, tlog-checkpoint, tlog-cosignature and
 * tlog-proof (c2sp.org).
 */
package grantledger.verifier.notes;
