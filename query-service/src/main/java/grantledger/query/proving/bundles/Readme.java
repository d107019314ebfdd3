package grantledger.query.proving.bundles;

import static java.nio.charset.StandardCharsets.UTF_8;

import grantledger.format.Envelope;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** What a bundle says of itself to who opens it, perhaps years later. */
final class Readme {

    private static final String TEXT = read();

    private Readme() {}

    private static String read() {
        try (InputStream in = Objects.requireNonNull(Readme.class.getResourceAsStream("bundle-readme.md"))) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static byte[] of(Sealed sealed, Envelope event, Optional<Long> from) {
        String later = from.map(size -> """
            - `consistency.txt`: that the tree of the checkpoint of size %d, which you hold, is the beginning of this one
            """.formatted(size)).orElse("");
        return String.format(
                        Locale.ROOT,
                        TEXT,
                        event.type(),
                        event.version(),
                        event.stream(),
                        event.position(),
                        sealed.origin(),
                        sealed.size(),
                        sealed.root(),
                        later)
                .getBytes(UTF_8);
    }
}
