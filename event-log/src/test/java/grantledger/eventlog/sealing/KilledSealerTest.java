package grantledger.eventlog.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.format.KillPoint;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sealers that die: at each point between one step and the next, and wherever a SIGKILL meets them. The checkpoints in the
 * database and on the topic, from which nothing goes, must be of one history, however many have died. Another seed: {@code -Dgrantledger.seed=1}.
 */
@Tag("server")
class KilledSealerTest {

    private static final long SEED = Long.getLong("grantledger.seed", 20_260_101L);
    private static final List<KillPoint> POINTS =
            List.of(KillPoint.BEFORE_SEAL, KillPoint.AFTER_SEAL, KillPoint.AFTER_SEAL_PUBLISHED);

    /** One in so many rounds, and after the last of them: what is wrong stays so. */
    private static final int LOOKED_AT = 20;

    @TempDir
    private Path folder;

    private SealedLog log;
    private final Random chance = new Random(SEED);
    private int byPoint;
    private int bySignal;

    @BeforeEach
    void open() {
        log = new SealedLog(folder);
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void a_few_kills_leave_one_history() throws Exception {
        kill(5, SealerProgram.plain());
    }

    @Test
    @Tag("slow")
    void two_hundred_kills_leave_one_history() throws Exception {
        log.append(100);
        kill(200, SealerProgram.rehearsed(log, folder));
    }

    private void kill(int rounds, SealerProgram program) throws Exception {
        for (int round = 0; round < rounds; round++) {
            killOnce(program, round);
            if (round % LOOKED_AT == 0) {
                log.assertSealed();
            }
        }
        log.seal();
        log.assertSealed();
        int events = (int) log.reader.lastPosition();
        assertThat(log.last().size()).isEqualTo(events);
        assertThat(log.last().checkpoint().root()).isEqualTo(log.rootOfTheLog(events));
        System.out.printf(
                "Seed %d: %d sealers died at their points, %d by a signal; %d checkpoints of %d events, %d records%n",
                SEED,
                byPoint,
                bySignal,
                log.sealed().size(),
                events,
                log.records().size());
    }

    /** Two of three rounds die at a point, the third at a moment that nobody chose. */
    private void killOnce(SealerProgram program, int round) throws Exception {
        boolean atPoint = round % 3 != 2;
        KillPoint point = POINTS.get(chance.nextInt(POINTS.size()));
        log.append(1 + chance.nextInt(120));
        try (SealerProcess sealer = program.start(log, atPoint ? point + ":" + (1 + chance.nextInt(2)) : "")) {
            if (!atPoint) {
                killLater(sealer);
                return;
            }
            long giveUp = System.nanoTime() + SealerProcess.PATIENCE.toNanos();
            while (!sealer.diesWithin(Duration.ofMillis(300))) {
                assertThat(System.nanoTime()).as("it dies at %s", point).isLessThan(giveUp);
                log.append(1 + chance.nextInt(60));
            }
            assertThat(sealer.process().exitValue()).isEqualTo(137);
            byPoint++;
        }
    }

    /** From when it has begun to seal. */
    private void killLater(SealerProcess sealer) throws InterruptedException {
        int before = log.sealed().size();
        long giveUp = System.nanoTime() + SealerProcess.PATIENCE.toNanos();
        while (log.sealed().size() == before) {
            assertThat(System.nanoTime()).as("it seals").isLessThan(giveUp);
            Thread.sleep(5);
        }
        for (long until = System.nanoTime() + chance.nextInt(400) * 1_000_000L; System.nanoTime() < until; ) {
            log.append(1 + chance.nextInt(30));
            Thread.sleep(5);
        }
        sealer.close();
        bySignal++;
    }

    /** It is held for dead, and another goes on; what it does when it wakes is refused. */
    @Test
    @Tag("slow")
    void one_that_was_silent_for_long_adds_nothing_to_what_the_next_one_has_sealed() throws Exception {
        log.append(50);
        try (SealerProcess silent = SealerProgram.plain().start(log, "")) {
            silent.awaitSealed(log, 50);
            silent.pause();
            log.append(50);
            log.start();
            log.awaitPublished();
            silent.goOn();
            log.append(50);
            log.awaitPublished();
        }
        log.assertSealed();
        assertThat(log.last().size()).isEqualTo(150);
    }
}
