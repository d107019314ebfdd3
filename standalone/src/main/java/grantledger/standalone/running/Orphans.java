package grantledger.standalone.running;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Services of this data directory whose launcher was killed. Every service carries its data directory in its command
 * line, which no crash can lose and no other program bears; the caller has claimed the directory, so nobody owns them.
 */
final class Orphans {
    private static final int GRACE_SECONDS = 10;

    private Orphans() {}

    static String mark(DataDirectory data) {
        return "-Dgrantledger.data=" + data.root();
    }

    /** @return how many there were */
    static int stop(DataDirectory data) {
        var orphans =
                ProcessHandle.allProcesses().filter(it -> bears(it, mark(data))).toList();
        orphans.forEach(ProcessHandle::destroy);
        orphans.forEach(Orphans::awaitEnd);
        return orphans.size();
    }

    private static boolean bears(ProcessHandle process, String mark) {
        List<String> arguments = process.info().arguments().map(Arrays::asList).orElse(List.of());
        return process.pid() != ProcessHandle.current().pid() && arguments.contains(mark);
    }

    private static void awaitEnd(ProcessHandle orphan) {
        orphan.onExit()
                .completeOnTimeout(orphan, GRACE_SECONDS, TimeUnit.SECONDS)
                .join();
        if (orphan.isAlive()) {
            orphan.destroyForcibly();
            orphan.onExit().join();
        }
    }
}
