package grantledger.command.intake.batches;

import grantledger.command.intake.Request;
import grantledger.command.intake.reading.Malformed;

/** An {@code Idempotency-Key} for a whole batch: each line is known again by it and its number. */
record BatchKey(String key) {

    /** So that there is room for a line's number. */
    private static final int LONGEST = 180;

    /** No key of a single command has it, so that the two are never taken for each other. */
    private static final char OF_LINE = '§';

    /** @param header or null, and then there is no key */
    static BatchKey of(String header) {
        String key = Request.key(header);
        if (key == null) {
            return null;
        }
        Malformed.unless(key.length() <= LONGEST, Request.KEY, "has at most " + LONGEST + " characters for a batch");
        return new BatchKey(key);
    }

    String ofLine(long number) {
        return key + OF_LINE + number;
    }
}
