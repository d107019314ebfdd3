package grantledger.query.streaming;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.http.HttpOutputMessage;

/** What is sent of an answer: nothing before there is a piece of some length, and then piece by piece. */
final class Body extends BufferedOutputStream {

    private static final int PIECE = 32 * 1024;

    private final Begun begun;

    Body(HttpOutputMessage answer) {
        this(new Begun(answer));
    }

    private Body(Begun begun) {
        super(begun, PIECE);
        this.begun = begun;
    }

    boolean hasBegun() {
        return begun.body != null;
    }

    void end() throws IOException {
        super.flush();
        begun.flush();
    }

    /** Not by those who write to it. */
    @Override
    public void flush() {}

    @Override
    public void close() {}

    /** The answer's status and headers go out with the first piece. */
    private static final class Begun extends OutputStream {

        private final HttpOutputMessage answer;
        private OutputStream body;

        Begun(HttpOutputMessage answer) {
            this.answer = answer;
        }

        @Override
        public void write(int one) throws IOException {
            begin().write(one);
        }

        @Override
        public void write(byte[] piece, int from, int length) throws IOException {
            begin().write(piece, from, length);
        }

        @Override
        public void flush() throws IOException {
            begin().flush();
        }

        private OutputStream begin() throws IOException {
            if (body == null) {
                body = answer.getBody();
            }
            return body;
        }
    }
}
