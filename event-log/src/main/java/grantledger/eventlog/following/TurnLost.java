package grantledger.eventlog.following;

/** It is no longer this instance's turn: another one has gone on, from what this one had kept. */
public final class TurnLost extends Exception {

    private static final long serialVersionUID = 1L;

    TurnLost(String message, Exception cause) {
        super(message, cause);
    }
}
