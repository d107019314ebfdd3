package grantledger.command.publishing;

import grantledger.eventlog.relaying.EventsTopic;
import grantledger.eventlog.sealing.Sealing;
import grantledger.eventlog.sealing.Witness;
import grantledger.format.keys.KeyDirectory;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the log is sealed.
 *
 * @param keys      the folder of the signing keys; empty where this instance does not seal
 * @param origin    what a log that has never signed is to be called; empty for a name made of its id
 * @param topic     where checkpoints are published
 * @param bothSign  for how long a key goes on signing after it was rotated
 * @param witnesses who are asked to cosign, as {@link Witness#all} reads it
 */
@ConfigurationProperties("grantledger.sealing")
public record SealingSettings(String keys, String origin, String topic, Duration bothSign, String witnesses) {

    /** The advisory lock that is held by whose turn it is to seal; any number will do, as long as it stays. */
    public static final long TURN = 0x6772_616e_7404L;

    public boolean isSealedHere() {
        return !keys.isBlank();
    }

    public Sealing.Plan plan(Publishing publishing) {
        return new Sealing.Plan(
                new KeyDirectory(Path.of(keys)),
                new EventsTopic(publishing.brokers(), topic, 1, publishing.replication()),
                bothSign,
                Witness.all(witnesses));
    }
}
