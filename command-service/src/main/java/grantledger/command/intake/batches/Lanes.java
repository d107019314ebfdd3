package grantledger.command.intake.batches;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Which lines of a batch wait for which. One that stays within its matter waits for those before it that are about the
 * same, and for the last one that went alone; any other goes alone, after all before it and before all after it. So the
 * outcome is that of one after the other.
 */
final class Lanes {

    /** Above it, those that are done are forgotten. */
    private static final int MANY = 2_000;

    private static final CompletableFuture<?> NOTHING = CompletableFuture.completedFuture(null);

    private final Map<Object, CompletableFuture<?>> lastAbout = new HashMap<>();
    private final List<CompletableFuture<?>> begun = new ArrayList<>();
    private CompletableFuture<?> lastAlone = NOTHING;

    /**
     * Takes a line in.
     *
     * @param about what it has in common with lines that it must not overtake; empty when that is not known
     * @return completes when the line may be decided
     */
    CompletableFuture<Void> enter(CompletableFuture<?> line, List<Object> about) {
        forget();
        CompletableFuture<Void> before = about.isEmpty() ? alone(line) : among(line, about);
        begun.add(line);
        return before;
    }

    private CompletableFuture<Void> alone(CompletableFuture<?> line) {
        CompletableFuture<Void> all = CompletableFuture.allOf(begun.toArray(CompletableFuture<?>[]::new));
        lastAbout.clear();
        begun.clear();
        lastAlone = line;
        return all;
    }

    private CompletableFuture<Void> among(CompletableFuture<?> line, List<Object> about) {
        List<CompletableFuture<?>> before = new ArrayList<>(List.of(lastAlone));
        for (Object it : about) {
            CompletableFuture<?> last = lastAbout.put(it, line);
            before.add(last == null ? NOTHING : last);
        }
        return CompletableFuture.allOf(before.toArray(CompletableFuture<?>[]::new));
    }

    private void forget() {
        if (begun.size() > MANY) {
            begun.removeIf(CompletableFuture::isDone);
            lastAbout.values().removeIf(CompletableFuture::isDone);
        }
    }
}
