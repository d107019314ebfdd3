package grantledger.console.deciding;

import java.util.stream.Stream;

/** The commands that have to do with a decision. */
final class Steps {
    private static final String[] DECIDING = {
        "grant-funds", "decline-application", "dismiss-application", "reconsider-decision", "record-appeal-outcome"
    };
    private static final String[] AROUND = {
        "recommend-decision",
        "withdraw-recommendation",
        "record-service",
        "correct-decision",
        "file-appeal",
        "reopen-application",
        "declare-conflict-of-interest"
    };

    private Steps() {}

    /** Whoever is barred is not offered what would be refused them whatever they write. */
    static String[] offered(Door door) {
        return door.isBarred()
                ? AROUND.clone()
                : Stream.of(DECIDING, AROUND).flatMap(Stream::of).toArray(String[]::new);
    }
}
