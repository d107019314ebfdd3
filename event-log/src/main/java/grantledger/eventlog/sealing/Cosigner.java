package grantledger.eventlog.sealing;

import grantledger.eventlog.sql.Query;
import grantledger.eventlog.threads.StandingThreads;
import grantledger.format.notes.NoteSignature;
import grantledger.format.tree.Tree;
import java.io.IOException;
import java.net.http.HttpClient;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Has one witness cosign what was published last, on a thread of its own, so that nobody waits for its answer. */
final class Cosigner implements AutoCloseable {

    private static final long PAUSE_MILLIS = 5_000;

    private final Witness witness;
    private final HttpClient http;
    private final DataSource database;
    private final Origin origin;
    private final Consumer<Sealed> cosigned;
    private final Consumer<String> said;
    private final AtomicReference<Sealed> newest = new AtomicReference<>();
    private final Semaphore offered = new Semaphore(0);
    private final Thread thread;
    private Asking asking;
    private long last;

    /**
     * @param cosigned is told when the database has a cosignature of one more checkpoint
     * @param said what became of the last attempt
     */
    Cosigner(
            Witness witness,
            HttpClient http,
            DataSource database,
            Origin origin,
            StandingThreads threads,
            Consumer<Sealed> cosigned,
            Consumer<String> said) {
        this.witness = witness;
        this.http = http;
        this.database = database;
        this.origin = origin;
        this.cosigned = cosigned;
        this.said = said;
        this.thread = threads.start("witness " + witness.prefix(), this::ask);
    }

    private Asking begin() {
        last = Query.of(
                        database,
                        "select coalesce(max(size), 0) from cosignature where origin = ? and starts_with(line, ?)",
                        origin.number(),
                        "\u2014 " + witness.key().name() + " ")
                .number();
        return new Asking(witness, http, new Tree(new SealedTiles(database, origin)), last);
    }

    void offer(Sealed published) {
        newest.set(published);
        offered.release();
    }

    private void ask() {
        try {
            while (true) {
                offered.acquire();
                Sealed sealed = newest.getAndSet(null);
                if (sealed != null) {
                    ask(sealed);
                }
            }
        } catch (InterruptedException closed) {
            // the turn is over
        }
    }

    /** One that is not answered is asked for again, unless there is a newer one by then. */
    private void ask(Sealed sealed) throws InterruptedException {
        try {
            asking = asking == null ? begin() : asking;
            if (sealed.size() > last) {
                cosign(sealed);
            }
        } catch (IOException | RuntimeException failure) {
            said.accept(failure.getMessage() == null ? "does not answer" : failure.getMessage());
            Thread.sleep(PAUSE_MILLIS);
            newest.compareAndSet(null, sealed);
            offered.release();
        }
    }

    private void cosign(Sealed sealed) throws IOException, InterruptedException {
        for (NoteSignature cosignature : asking.cosign(sealed)) {
            sealed.addCosignature(cosignature, database);
        }
        last = sealed.size();
        said.accept("has cosigned size " + last);
        cosigned.accept(sealed);
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
