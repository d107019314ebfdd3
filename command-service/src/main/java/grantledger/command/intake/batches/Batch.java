package grantledger.command.intake.batches;

import grantledger.access.tokens.Person;
import grantledger.command.deciding.Matter;
import grantledger.command.intake.Intake;
import grantledger.command.intake.Prepared;
import grantledger.command.intake.RefusalTraces;
import grantledger.command.intake.TooLong;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * The lines of one request: each is read and prepared in turn, and decided when no line before it is in its way. Of those
 * that wait or are being decided there are so many at most, and so many bytes of them.
 */
final class Batch {

    private static final int AT_ONCE = 64;
    private static final int MOST_BYTES_WAITING = 4 << 20;

    private final Intake intake;
    private final Function<UUID, Optional<Matter>> standing;
    private final NumberedAnswers answers;
    private final RefusalTraces traces;
    private final Sender sender;
    private final BatchKey key;
    private final Pace pace;
    private final ExecutorService threads;
    private final Lanes lanes = new Lanes();
    private final Semaphore deciding = new Semaphore(AT_ONCE);
    private final Semaphore bytesWaiting = new Semaphore(MOST_BYTES_WAITING);

    /** Returns when the next line may begin: lines are counted as requests are, and wait where those are refused. */
    @FunctionalInterface
    interface Pace {
        void await() throws InterruptedException;
    }

    /** @param key or null */
    Batch(
            Intake intake,
            Function<UUID, Optional<Matter>> standing,
            NumberedAnswers answers,
            RefusalTraces traces,
            Sender sender,
            BatchKey key,
            Pace pace,
            ExecutorService threads) {
        this.intake = intake;
        this.standing = standing;
        this.answers = answers;
        this.traces = traces;
        this.sender = sender;
        this.key = key;
        this.pace = pace;
        this.threads = threads;
    }

    /** Hands an answer for each line to the queue, in their order, and then says that there are no more. */
    void decide(InputStream in, AnswerQueue queue) throws InterruptedException {
        Lines lines = new Lines(in);
        try {
            for (Lines.Numbered line = lines.next(); line != null; line = lines.next()) {
                pace.await();
                queue.add(begin(line));
            }
        } catch (RuntimeException | IOException brokenOff) {
            RuntimeException because =
                    brokenOff instanceof RuntimeException it ? it : new UncheckedIOException((IOException) brokenOff);
            queue.add(CompletableFuture.completedFuture(answers.refused(lines.number(), because)));
        } finally {
            queue.end();
        }
    }

    private CompletableFuture<byte[]> begin(Lines.Numbered line) throws InterruptedException {
        CompletableFuture<byte[]> answer = new CompletableFuture<>();
        try {
            Prepared prepared = prepare(line);
            CompletableFuture<Void> before = lanes.enter(answer, about(prepared));
            bytesWaiting.acquire(line.bytes().length);
            var _ = before.thenApplyAsync(free -> decided(line.number(), prepared), threads)
                    .whenComplete((decided, failure) -> bytesWaiting.release(line.bytes().length))
                    .whenComplete((decided, failure) -> conclude(answer, decided, failure));
        } catch (RuntimeException refused) {
            answer.complete(answers.refused(line.number(), refused));
        }
        return answer;
    }

    private static void conclude(CompletableFuture<byte[]> answer, byte[] decided, Throwable failure) {
        if (failure == null) {
            answer.complete(decided);
        } else {
            answer.completeExceptionally(failure);
        }
    }

    private Prepared prepare(Lines.Numbered numbered) {
        if (numbered.isTooLong()) {
            throw new TooLong("A line has at most " + TooLong.MOST_BYTES + " bytes.");
        }
        Line line = Line.of(numbered.bytes());
        try {
            Person person = sender.person().get();
            return intake.prepare(line.command(), line::body, () -> line.request(key, numbered.number()), person);
        } catch (RuntimeException refused) {
            traces.ofLine(refused, sender.subject(), line.command());
            throw refused;
        }
    }

    /** Lines about the same matter, or with the same key, are decided in their order. */
    private List<Object> about(Prepared prepared) {
        Optional<UUID> matter =
                prepared.command().staysWithinMatter() ? prepared.command().matter(standing) : Optional.empty();
        List<Object> about = new ArrayList<>(matter.stream().toList());
        if (matter.isPresent() && prepared.request().idempotencyKey() != null) {
            about.add(prepared.request().idempotencyKey());
        }
        return about;
    }

    private byte[] decided(long number, Prepared prepared) {
        deciding.acquireUninterruptibly();
        try {
            return answers.of(number, intake.decide(prepared));
        } catch (RuntimeException refused) {
            traces.ofLine(refused, sender.subject(), prepared.acting().command());
            return answers.refused(number, refused);
        } finally {
            deciding.release();
        }
    }
}
