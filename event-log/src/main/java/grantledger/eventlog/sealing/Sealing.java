package grantledger.eventlog.sealing;

import grantledger.eventlog.EventReader;
import grantledger.eventlog.following.Follower;
import grantledger.eventlog.following.Turn;
import grantledger.eventlog.relaying.EventsTopic;
import grantledger.eventlog.threads.StandingThreads;
import grantledger.format.keys.KeyDirectory;
import grantledger.format.keys.UnusableKey;
import grantledger.format.notes.Checkpoint;
import grantledger.format.notes.SignedNote;
import grantledger.format.notes.SigningKey;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** What the log is sealed with, and what is known of it. */
public final class Sealing {

    /**
     * At most so many events a checkpoint; while there are more, the next follows at once. Otherwise two seconds lie
     * between two of them; a lone event does not wait.
     */
    public static final Follower.Pace PACE = new Follower.Pace(8_192, 4 * 1024 * 1024, 2_000);

    /**
     * How the log is sealed.
     *
     * @param topic     where checkpoints are published, of one partition
     * @param bothSign  for how long a key goes on signing after the next was made
     * @param witnesses who are asked to cosign
     */
    public record Plan(KeyDirectory keys, EventsTopic topic, Duration bothSign, List<Witness> witnesses) {}

    private final Plan plan;
    private final DataSource database;
    private final EventReader log;
    private final StandingThreads threads;
    private final Clock clock;
    private final State state = new State();

    /** @param database whose sessions begin with the server's {@code synchronous_commit} */
    public Sealing(Plan plan, DataSource database, EventReader log, StandingThreads threads, Clock clock) {
        this.plan = plan;
        this.database = database;
        this.log = log;
        this.threads = threads;
        this.clock = clock;
    }

    /**
     * Begins a turn.
     *
     * @throws UnusableKey    when there is no key to sign with
     * @throws SealingStopped when what was sealed, or what others hold, does not agree with the log
     */
    public Follower.Work begin(Turn turn) throws Exception {
        state.forget();
        return Sealer.begin(this, turn);
    }

    /** What keeps checkpoints from being published while they are signed; otherwise null. */
    public String trouble() {
        return state.trouble();
    }

    /** The size that was published last by this instance's turn; 0 before. */
    public long published() {
        return state.published();
    }

    /** What became of the last question to each witness, by its address. */
    public Map<String, String> askedWitnesses() {
        return state.witnesses();
    }

    State state() {
        return state;
    }

    DataSource database() {
        return database;
    }

    EventReader log() {
        return log;
    }

    UUID logId() {
        return log.logId();
    }

    StandingThreads threads() {
        return threads;
    }

    EventsTopic topic() {
        return plan.topic();
    }

    List<Witness> witnesses() {
        return plan.witnesses();
    }

    Outside outside() {
        return new Outside(database, log.logId());
    }

    KeyDirectory keys() {
        return plan.keys();
    }

    /** Returns whether it is remembered what was published. */
    boolean requireNothingLost() {
        Optional<Checkpoint> remembered = lastPublished().read();
        remembered.ifPresent(outside()::held);
        return remembered.isPresent();
    }

    LastPublished lastPublished() {
        return LastPublished.in(plan.keys().path());
    }

    /** The origin that signs now; the first is called as the key is. */
    Origin origin() {
        return Origin.newest(database).orElseGet(this::beginFirst);
    }

    private Origin beginFirst() {
        String name = plan.keys()
                .newestName()
                .orElseThrow(
                        () -> new UnusableKey("No signing key in " + plan.keys().path()));
        new Origin(1, name, null).keep(database);
        return Origin.newest(database).orElseThrow();
    }

    /** @throws UnusableKey when there is none */
    List<SigningKey> signers(Origin origin) {
        return plan.keys().signers(origin.name(), clock.instant(), plan.bothSign());
    }

    SignedNote sign(Checkpoint checkpoint, Origin origin) {
        String text = checkpoint.text();
        return new SignedNote(
                text, signers(origin).stream().map(key -> key.sign(text)).toList());
    }
}
