package grantledger.command.intake.batches;

import grantledger.command.intake.TooLong;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The lines of a batch, numbered from 1. Blank lines have numbers and nothing else. */
final class Lines {

    /** @param bytes of one that is too long, only the beginning, which is too long as well */
    record Numbered(long number, byte[] bytes) {

        boolean isTooLong() {
            return bytes.length > TooLong.MOST_BYTES;
        }
    }

    private final InputStream in;
    private final byte[] buffer = new byte[16 * 1024];
    private int next;
    private int filled;
    private long number;

    Lines(InputStream in) {
        this.in = in;
    }

    /** The number of the line that was read last, or on which reading failed. */
    long number() {
        return number;
    }

    /** The next one in which something stands, or null at the end. */
    Numbered next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
        boolean more = true;
        while (more) {
            line.reset();
            number++;
            more = read(line);
            if (!line.toString(StandardCharsets.UTF_8).isBlank()) {
                return new Numbered(number, line.toByteArray());
            }
        }
        return null;
    }

    /** Returns whether the line had an end, so that there may be another. */
    private boolean read(ByteArrayOutputStream line) throws IOException {
        while (true) {
            if (next == filled && !fill()) {
                return false;
            }
            int end = next;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            keep(line, end);
            boolean ended = end < filled;
            next = ended ? end + 1 : end;
            if (ended) {
                return true;
            }
        }
    }

    private boolean fill() throws IOException {
        next = 0;
        filled = Math.max(0, in.read(buffer, 0, buffer.length));
        return filled > 0;
    }

    private void keep(ByteArrayOutputStream line, int end) {
        int room = TooLong.MOST_BYTES + 1 - line.size();
        line.write(buffer, next, Math.min(room, end - next));
    }
}
