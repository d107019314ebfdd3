package grantledger.verifier.notes;

import java.time.Instant;
import java.util.Optional;

/** That a key's owner signed; {@code at} is what a cosigner says of when, and a log's own signature has none. */
public record Signed(VerifierKey key, NoteSignature signature, Optional<Instant> at) {}
