package grantledger.benchmark;

import grantledger.benchmark.running.WholeSystem;
import java.nio.file.Path;

/** Part m: from the command to the line READY, with empty directories and with kept ones. */
final class Starting implements Contest {

    @Override
    public void hold(Run run) throws Exception {
        if (!run.has(Part.M_START)) {
            return;
        }
        run.say("Starting everything as ./grants up does …");
        for (int round = 1; round <= run.scale().rounds(); round++) {
            Path data = run.site().directory("up-" + round);
            run.results().add(Named.FIRST_START, secondsUntilReady(run, data), "s");
            run.results().add(Named.NEXT_START, secondsUntilReady(run, data), "s");
        }
    }

    private static double secondsUntilReady(Run run, Path data) throws Exception {
        try (WholeSystem system = WholeSystem.up(run.home(), data)) {
            return system.secondsUntilReady();
        }
    }
}
