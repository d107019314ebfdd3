package grantledger.command.intake.batches;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Answers in the order of their lines. There are only so many of them: when nobody takes any, no further line is begun.
 * What is ready is written together, and whoever waits for an answer has it before the next line is waited for.
 */
final class AnswerQueue {

    private static final int MOST = 512;
    /** Stands for the end: an answer has at least its line end. */
    private static final byte[] END = {};

    private final BlockingQueue<CompletableFuture<byte[]>> queue = new LinkedBlockingQueue<>(MOST);

    void add(CompletableFuture<byte[]> answer) throws InterruptedException {
        queue.put(answer);
    }

    void end() throws InterruptedException {
        queue.put(CompletableFuture.completedFuture(END));
    }

    /**
     * Writes until there are no more, or one is missing.
     *
     * @param gone is told when no further answer can be given; the rest is then thrown away
     */
    void writeTo(OutputStream out, Runnable gone) throws InterruptedException {
        boolean taken = true;
        while (true) {
            CompletableFuture<byte[]> next = queue.take();
            byte[] answer = next.exceptionally(failed -> null).join();
            if (answer != null && answer.length == 0) {
                return;
            }
            if (taken && (answer == null || !write(answer, out))) {
                taken = false;
                gone.run();
            }
        }
    }

    private boolean write(byte[] answer, OutputStream out) {
        try {
            out.write(answer);
            CompletableFuture<byte[]> next = queue.peek();
            if (next == null || !next.isDone()) {
                out.flush();
            }
            return true;
        } catch (IOException gone) {
            return false;
        }
    }
}
