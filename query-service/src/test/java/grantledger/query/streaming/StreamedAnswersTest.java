package grantledger.query.streaming;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grantledger.query.answering.BrokenOff;
import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.http.MockHttpOutputMessage;

class StreamedAnswersTest {

    private static final byte[] PIECE = "nog för att skickas ".repeat(2_000).getBytes(UTF_8);

    private final MockHttpOutputMessage sent = new MockHttpOutputMessage();

    @Test
    void are_sent_whole_with_their_form_and_their_name() throws IOException {
        send(out -> {
            out.write(PIECE);
            out.flush();
            out.close();
            out.write('.');
        });

        assertThat(sent.getBodyAsString(UTF_8)).isEqualTo(new String(PIECE, UTF_8) + ".");
        assertThat(sent.getHeaders().getContentType()).isEqualTo(MediaType.TEXT_PLAIN);
        assertThat(sent.getHeaders().getContentDisposition().getFilename()).isEqualTo("file.txt");
    }

    @Test
    void that_fail_at_once_are_refused_as_everywhere() {
        IllegalStateException failure = new IllegalStateException("no database");
        assertThatThrownBy(() -> send(out -> {
                    out.write('.');
                    out.flush();
                    throw failure;
                }))
                .isSameAs(failure);
        assertThat(sent.getBodyAsBytes()).isEmpty();
    }

    @Test
    void that_fail_underway_end_without_an_end() {
        IllegalStateException failure = new IllegalStateException("no database");
        assertThatThrownBy(() -> send(out -> {
                    out.write(PIECE);
                    throw failure;
                }))
                .isInstanceOf(BrokenOff.class)
                .hasCause(failure);
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private record File(Writing writing) implements Streamed {

        @Override
        public MediaType form() {
            return MediaType.TEXT_PLAIN;
        }

        @Override
        public String fileName() {
            return "file.txt";
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            writing.to(out);
        }
    }

    private void send(Writing writing) throws IOException {
        StreamedAnswers answers = new StreamedAnswers();
        assertThat(answers.canWrite(File.class, MediaType.TEXT_PLAIN)).isTrue();
        answers.write(new File(writing), MediaType.TEXT_PLAIN, sent);
    }
}
