package grantledger.resilience.faults;

import static grantledger.resilience.faults.Fault.survived;

import grantledger.resilience.running.Cluster;
import grantledger.resilience.running.Patience;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** Disks that are full. */
final class Disks {
    private static final Duration FULL = Duration.ofSeconds(10);

    private Disks() {}

    static List<Fault> all() {
        return List.of(survived("the log's disk full for 10 s", 5, Disks::fill));
    }

    /** The log moves to a small disk of its own first. */
    private static void fill(Cluster cluster, Random chance) throws Exception {
        var disk = SmallDisk.in(cluster.directory());
        cluster.afterwards(disk);
        cluster.moveLog(disk.folder());
        Patience.rest(Duration.ofSeconds(1));
        var ballast = disk.fill();
        Patience.rest(FULL);
        Files.delete(ballast);
    }
}
