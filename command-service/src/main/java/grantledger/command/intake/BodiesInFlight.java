package grantledger.command.intake;

import grantledger.command.intake.reading.Malformed;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/**
 * The bodies that are being read and decided: so many bytes at a time, and a quarter of them for one person, so that nobody
 * who sends many, or sends them slowly, keeps the others waiting. Who finds no room waits a little.
 */
@Component
public class BodiesInFlight {

    static final int MOST_BYTES = 32 << 20;
    private static final int MOST_OF_ONE_PERSON = MOST_BYTES / 4;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration ARRIVES_WITHIN = Duration.ofSeconds(30);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition freed = lock.newCondition();
    private final Map<String, Integer> ofPersons = new HashMap<>();
    private int bytes;

    /**
     * A body that has not been read yet.
     *
     * @param person whose it is
     * @param most   bytes that are read
     * @param weight how many bytes it takes in memory for each that was sent, until it is decided
     */
    public Body of(HttpServletRequest request, String person, int most, int weight) {
        return new Body(request, person, most, weight);
    }

    /** A body that takes room from when it is read to when it is closed. */
    public final class Body implements AutoCloseable {

        private final HttpServletRequest request;
        private final String person;
        private final int most;
        private final int weight;
        private int taken;

        private Body(HttpServletRequest request, String person, int most, int weight) {
            this.request = request;
            this.person = person;
            this.most = most;
            this.weight = weight;
        }

        /** @throws TooLong before anything of it is read, where its length is said */
        public byte[] read() {
            long said = request.getContentLengthLong();
            requireFits(said);
            int room = (said < 0 ? most : (int) said) * weight;
            take(person, room);
            taken = room;
            try {
                return bytes(request.getInputStream());
            } catch (SocketTimeoutException silent) {
                throw new BrokenOff("No more of the body came.");
            } catch (IOException broken) {
                throw new Malformed(null, "The body did not come whole.");
            }
        }

        private byte[] bytes(InputStream in) throws IOException {
            long begun = System.nanoTime();
            ByteArrayOutputStream body = new ByteArrayOutputStream(1024);
            byte[] piece = new byte[8 * 1024];
            for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
                body.write(piece, 0, count);
                requireFits(body.size());
                if (System.nanoTime() - begun > ARRIVES_WITHIN.toNanos()) {
                    throw new BrokenOff("A body must come within %d seconds.".formatted(ARRIVES_WITHIN.toSeconds()));
                }
            }
            return body.toByteArray();
        }

        private void requireFits(long length) {
            if (length > most) {
                throw new TooLong("A body of this kind has at most %d bytes.".formatted(most));
            }
        }

        @Override
        public void close() {
            give(person, taken);
            taken = 0;
        }
    }

    private void take(String person, int room) {
        long left = PATIENCE.toNanos();
        lock.lock();
        try {
            while (!isRoom(person, room)) {
                if (left <= 0) {
                    throw new TooBusy(
                            "As many bodies are being read as can be; nothing of this one has been looked at.");
                }
                left = freed.awaitNanos(left);
            }
            bytes += room;
            ofPersons.merge(person, room, Integer::sum);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new TooBusy("The service is stopping; nothing of this body has been looked at.");
        } finally {
            lock.unlock();
        }
    }

    private boolean isRoom(String person, int room) {
        return bytes + room <= MOST_BYTES && ofPersons.getOrDefault(person, 0) + room <= MOST_OF_ONE_PERSON;
    }

    private void give(String person, int room) {
        lock.lock();
        try {
            bytes -= room;
            ofPersons.computeIfPresent(person, (_, had) -> had == room ? null : had - room);
            freed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
