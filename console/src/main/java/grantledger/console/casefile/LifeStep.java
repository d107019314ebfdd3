package grantledger.console.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A station of the life of an application and its grant.
 *
 * @param key in the words: {@code casefile.life.<key>}
 * @param current the first that has not been reached
 */
public record LifeStep(String key, boolean done, boolean current) {

    static List<LifeStep> of(Facts application, List<Facts> grants) {
        var reached = new ArrayList<LifeStep>();
        add(reached, "submitted", true);
        boolean decided = application.has("decidedAt");
        add(reached, "checked", decided || application.at("examination").has("results") || isChecked(application));
        add(reached, "assessed", decided || application.has("scorings") || application.is("status", "RECOMMENDED"));
        add(reached, "decided", decided);
        if (!decided || !grants.isEmpty()) {
            ofGrant(reached, grants.isEmpty() ? null : grants.getLast());
        }
        return List.copyOf(reached);
    }

    private static boolean isChecked(Facts application) {
        return Stream.of("ELIGIBLE", "INELIGIBLE", "RECOMMENDED").anyMatch(status -> application.is("status", status));
    }

    private static void ofGrant(List<LifeStep> reached, Facts grant) {
        boolean closed = grant != null && grant.is("status", "CLOSED");
        add(reached, "paid", grant != null && grant.number("paidSek") > 0);
        add(
                reached,
                "reported",
                grant != null
                        && grant.each("reports").stream()
                                .anyMatch(one -> one.is("kind", "FINAL") && one.has("reportId")));
        add(reached, "closed", closed);
    }

    private static void add(List<LifeStep> reached, String key, boolean done) {
        boolean current = !done && reached.stream().noneMatch(LifeStep::current);
        reached.add(new LifeStep(key, done, current));
    }
}
