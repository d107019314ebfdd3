package grantledger.command.intake.batches;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grantledger.command.intake.TooLong;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** How what was sent becomes lines, also when it is long and when it breaks off. */
class LinesTest {

    private static List<String> linesOf(Lines lines) throws IOException {
        List<String> read = new ArrayList<>();
        for (Lines.Numbered line = lines.next(); line != null; line = lines.next()) {
            read.add(line.number() + " " + line.bytes().length + " " + line.isTooLong());
        }
        return read;
    }

    @Test
    void blank_lines_are_counted_and_passed_over() throws IOException {
        Lines lines = new Lines(new ByteArrayInputStream("a\n\n \r\nbb\r\nccc".getBytes(UTF_8)));
        assertThat(linesOf(lines)).containsExactly("1 1 false", "4 3 false", "5 3 false");
    }

    @Test
    void of_a_line_that_is_too_long_only_the_beginning_is_kept() throws IOException {
        String much = "x".repeat(3 * TooLong.MOST_BYTES);
        Lines lines = new Lines(new ByteArrayInputStream((much + "\na\n").getBytes(UTF_8)));
        assertThat(linesOf(lines)).containsExactly("1 " + (TooLong.MOST_BYTES + 1) + " true", "2 1 false");
    }

    @Test
    void what_does_not_fit_into_memory_comes_back_in_its_order() throws IOException {
        byte[] sent = new byte[5 << 20];
        for (int i = 0; i < sent.length; i++) {
            sent[i] = (byte) (i * 31 + i / 7);
        }
        try (Spool spool = new Spool()) {
            CompletableFuture<Void> adding = CompletableFuture.runAsync(() -> add(sent, spool));
            assertThat(spool.reader().readAllBytes()).isEqualTo(sent);
            adding.join();
        }
    }

    private static void add(byte[] sent, Spool spool) {
        new Receiving(Long.MAX_VALUE / 4).into(spool, new ByteArrayInputStream(sent));
    }

    @Test
    void what_breaks_off_in_a_line_is_no_line() throws IOException {
        try (Spool spool = new Spool()) {
            spool.add("{}\n{\"comm".getBytes(UTF_8), 9);
            spool.end(new TooLong("no more"));
            Lines lines = new Lines(spool.reader());
            assertThat(lines.next().number()).isEqualTo(1);
            assertThatThrownBy(lines::next).isInstanceOf(TooLong.class);
            assertThat(lines.number()).isEqualTo(2);
        }
    }
}
