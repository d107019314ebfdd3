package grantledger.command.intake.batches;

import grantledger.command.intake.BrokenOff;
import grantledger.command.intake.TooLong;
import java.io.IOException;
import java.io.InputStream;

/** Takes in what a batch consists of, as fast as it comes, and no more than so much of it. */
record Receiving(long mostBytes) {

    void into(Spool spool, InputStream in) {
        RuntimeException why = null;
        try {
            why = all(spool, in);
        } catch (IOException gone) {
            why = new BrokenOff(
                    "No more came, and neither did the end; this line and what was to follow have not been looked at.");
        } finally {
            spool.end(why);
        }
    }

    /** Null when that was all. What is too much is let go by, so that the sender comes to read why. */
    private RuntimeException all(Spool spool, InputStream in) throws IOException {
        byte[] buffer = new byte[16 * 1024];
        long received = 0;
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            received += count;
            if (received <= mostBytes) {
                spool.add(buffer, count);
            } else if (received - count <= mostBytes) {
                spool.end(tooLong());
            } else if (received > 2 * mostBytes) {
                break;
            }
        }
        return received > mostBytes ? tooLong() : null;
    }

    private TooLong tooLong() {
        return new TooLong("A batch has at most %d bytes; this line and those after it have not been looked at."
                .formatted(mostBytes));
    }
}
