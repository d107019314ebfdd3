package grantledger.command.intake.batches;

import grantledger.access.limits.Allowance;
import grantledger.access.tokens.Person;
import grantledger.command.handling.CommandGate;
import grantledger.command.identity.Actor;
import grantledger.command.intake.Intake;
import grantledger.command.intake.RefusalTraces;
import grantledger.command.intake.Request;
import grantledger.command.intake.TooBusy;
import grantledger.command.intake.TooLong;
import grantledger.command.intake.reading.Malformed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /api/commands}: many commands, one a line, answered one a line, in order, as it goes. Each line is a
 * command of its own: one that is refused answers with its problem, and the others are decided. The sender may read
 * answers while sending, or send everything and read after.
 */
@RestController
class BatchEndpoint {

    private static final Logger LOG = LoggerFactory.getLogger(BatchEndpoint.class);
    private static final int AT_ONCE = 8;

    private final Intake intake;
    private final CommandGate gate;
    private final NumberedAnswers answers;
    private final RefusalTraces traces;
    private final JwtDecoder tokens;
    private final long mostBytes;
    private final Semaphore batches = new Semaphore(AT_ONCE);

    BatchEndpoint(
            Intake intake,
            CommandGate gate,
            NumberedAnswers answers,
            RefusalTraces traces,
            JwtDecoder tokens,
            @Value("${grantledger.longest-batch}") DataSize longest) {
        this.intake = intake;
        this.gate = gate;
        this.answers = answers;
        this.traces = traces;
        this.tokens = tokens;
        this.mostBytes = longest.toBytes();
    }

    @PostMapping(path = "/api/commands", consumes = MediaType.APPLICATION_NDJSON_VALUE)
    void issue(@AuthenticationPrincipal Jwt token, HttpServletRequest request, HttpServletResponse response)
            throws IOException, InterruptedException {
        Actor.of(token);
        Malformed.unless(request.getHeader("Dry-Run") == null, "Dry-Run", "is for single commands");
        BatchKey key = BatchKey.of(request.getHeader(Request.KEY));
        if (request.getContentLengthLong() > mostBytes) {
            throw new TooLong("A batch has at most " + mostBytes + " bytes; nothing of it has been looked at.");
        }
        if (!batches.tryAcquire()) {
            throw new TooBusy(AT_ONCE + " batches are being decided; nothing of this one has been looked at.");
        }
        try {
            response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
            take(
                    new Sender(token.getSubject(), () -> actor(token)),
                    key,
                    () -> Allowance.of(request).await(),
                    request.getInputStream(),
                    response.getOutputStream());
        } finally {
            batches.release();
        }
    }

    /** Asked at each line: the token of a batch that takes its time may expire before the batch ends. */
    private Person actor(Jwt token) {
        return Actor.of(tokens.decode(token.getTokenValue()));
    }

    /** Three at work: this thread receives, one decides line after line, and one answers. */
    private void take(Sender sender, BatchKey key, Batch.Pace pace, InputStream in, OutputStream out)
            throws IOException {
        AnswerQueue queue = new AnswerQueue();
        try (Spool spool = new Spool();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Batch batch = new Batch(intake, gate::standing, answers, traces, sender, key, pace, threads);
            threads.execute(working(() -> batch.decide(spool.reader(), queue)));
            var answering = CompletableFuture.runAsync(working(() -> queue.writeTo(out, () -> close(spool))), threads);
            new Receiving(mostBytes).into(spool, in);
            answering.join(); // lines are still being begun, which threads that are being closed would not do
        }
    }

    /** What throws when its thread is interrupted, which nobody does here. */
    private interface Work {
        void run() throws InterruptedException;
    }

    private static Runnable working(Work work) {
        return () -> {
            try {
                work.run();
            } catch (InterruptedException | RuntimeException | Error unforeseen) {
                LOG.error("A batch ended in a way nobody foresaw", unforeseen);
            }
        };
    }

    private static void close(Spool spool) {
        try {
            spool.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
