package grantledger.format.notes;

/** It is not of the form that a note, a key or a checkpoint has. */
public final class MalformedNote extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedNote(String message) {
        super(message);
    }
}
