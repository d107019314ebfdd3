package grantledger.command.intake.batches;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What has come and has not been read yet: a little of it in memory, more in a file that has no name and goes with the
 * process. So what is sent is taken at once, however long the decisions take; one thread adds, another reads.
 */
final class Spool implements Closeable {

    private static final int IN_MEMORY = 1 << 20;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private byte[] first = new byte[16 * 1024];
    private FileChannel rest;
    private long length;
    private boolean ended;
    private RuntimeException reason;
    private boolean closed;

    void add(byte[] bytes, int count) throws IOException {
        lock.lock();
        try {
            int fits = (int) Math.min(count, Math.max(0, IN_MEMORY - length));
            if (fits > 0) {
                int needed = (int) length + fits;
                first = needed <= first.length
                        ? first
                        : Arrays.copyOf(first, Math.min(IN_MEMORY, Math.max(needed, 2 * first.length)));
                System.arraycopy(bytes, 0, first, (int) length, fits);
            }
            if (fits < count) {
                write(ByteBuffer.wrap(bytes, fits, count - fits), Math.max(0, length - IN_MEMORY));
            }
            length += count;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void write(ByteBuffer bytes, long at) throws IOException {
        if (rest == null) {
            Path file = Files.createTempFile("grantledger-batch-", ".ndjson");
            rest = FileChannel.open(
                    file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        }
        for (long next = at; bytes.hasRemaining(); next = at + bytes.position()) {
            rest.write(bytes, next);
        }
    }

    /** @param because thrown to the reader when it has come to the end; or null when it is one */
    void end(RuntimeException because) {
        lock.lock();
        try {
            ended = true;
            reason = because;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for what comes next; ends when nothing does. */
    InputStream reader() {
        return new InputStream() {
            private long position;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] into, int offset, int most) throws IOException {
                int count = Spool.this.read(position, ByteBuffer.wrap(into, offset, most));
                position += Math.max(0, count);
                return count;
            }
        };
    }

    private int read(long position, ByteBuffer into) throws IOException {
        lock.lock();
        try {
            while (position == length && !ended && !closed) {
                changed.awaitUninterruptibly();
            }
            if (closed || position == length) {
                return ended();
            }
            if (position >= IN_MEMORY) {
                return rest.read(into, position - IN_MEMORY);
            }
            int count = (int) Math.min(into.remaining(), Math.min(length, IN_MEMORY) - position);
            into.put(first, (int) position, count);
            return count;
        } finally {
            lock.unlock();
        }
    }

    private int ended() {
        if (reason != null && !closed) {
            throw reason;
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
            if (rest != null) {
                rest.close();
            }
        } finally {
            lock.unlock();
        }
    }
}
