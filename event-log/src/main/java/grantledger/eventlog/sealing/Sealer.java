package grantledger.eventlog.sealing;

import grantledger.eventlog.following.Follower;
import grantledger.eventlog.following.Turn;
import grantledger.eventlog.relaying.OrderedTopic;
import grantledger.format.KillPoint;
import grantledger.format.Place;
import grantledger.format.StoredEvent;
import grantledger.format.notes.Checkpoint;
import grantledger.format.tree.GrowingTree;
import grantledger.format.tree.Tile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals the log during one turn: adds each event's leaf to the tree, and signs and keeps a checkpoint of it before anybody
 * hears of that. A sealer that dies in between leaves either nothing or a checkpoint that the next one publishes.
 */
final class Sealer implements Follower.Work {

    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);

    private final Sealing sealing;
    private final Turn turn;
    private final Origin origin;
    private final GrowingTree tree;
    private final LeafHashes hashes;
    private final Publication publication;
    private long sealed;
    private Place place;

    private Sealer(Sealing sealing, Turn turn, Origin origin, SoundTree sound, Publication publication) {
        this.sealing = sealing;
        this.turn = turn;
        this.origin = origin;
        this.tree = sound.tree();
        this.sealed = sound.sealed();
        this.place = sound.place();
        this.hashes = new LeafHashes(sealing.database());
        this.publication = publication;
    }

    /** Nothing is signed before what others hold, and what is sealed, has been compared with the log. */
    static Sealer begin(Sealing sealing, Turn turn) throws InterruptedException {
        Origin origin = sealing.origin();
        sealing.signers(origin);
        OrderedTopic topic = open(sealing, sealing.requireNothingLost());
        try {
            Optional<Sealed> published =
                    topic == null ? Optional.empty() : sealing.outside().published(topic);
            SoundTree sound = SoundTree.of(origin, sealing);
            return new Sealer(sealing, turn, origin, sound, new Publication(sealing, turn, origin, topic, published));
        } catch (Throwable failure) {
            if (topic != null) {
                topic.close();
            }
            throw failure;
        }
    }

    /** While Kafka is away, sealing goes on where it is remembered what was published. */
    private static OrderedTopic open(Sealing sealing, boolean isRemembered) throws InterruptedException {
        try {
            return OrderedTopic.open(sealing.topic());
        } catch (IllegalStateException away) {
            if (!isRemembered) {
                throw away;
            }
            LOG.warn("Sealing begins without having seen the topic of checkpoints: {}", away.getMessage());
            return null;
        }
    }

    @Override
    public Place place() {
        return place;
    }

    @Override
    public void take(List<StoredEvent> events) throws Exception {
        List<Tile> full = new ArrayList<>();
        hashes.verified(events, place.position()).forEach(hash -> tree.add(hash, full::add));
        Checkpoint checkpoint = new Checkpoint(origin.name(), tree.size(), tree.root());
        String note = sealing.sign(checkpoint, origin).written();
        KillPoint.BEFORE_SEAL.here();
        new NewCheckpoint(origin, sealed, tree.size(), note, full).keep(sealing.database(), turn);
        KillPoint.AFTER_SEAL.here();
        sealed = tree.size();
        place = Place.of(events.getLast().envelope());
        publication.wake();
    }

    @Override
    public boolean attend() {
        publication.requireNoDifference();
        return false;
    }

    @Override
    public void close() {
        publication.close();
        sealing.state().forget();
    }
}
