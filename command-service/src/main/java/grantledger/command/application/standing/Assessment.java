package grantledger.command.application.standing;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who assesses the application now, and whose points stand. Points are given for every criterion at once, so that a score
 * which stands is complete.
 */
public record Assessment(Set<String> assigned, Set<String> scored) {

    static final Assessment NOT_BEGUN = new Assessment(Set.of(), Set.of());

    Assessment assigning(String person) {
        return new Assessment(with(person, assigned), scored);
    }

    Assessment scoring(String person) {
        return new Assessment(assigned, with(person, scored));
    }

    /** Unassigned or barred: what the person scored is set aside. */
    Assessment without(String person) {
        return new Assessment(without(person, assigned), without(person, scored));
    }

    public boolean hasScore() {
        return !scored.isEmpty();
    }

    /** Whether a score would be left without that person's. */
    public boolean hasScoreWithout(String person) {
        return !without(person, scored).isEmpty();
    }

    private static Set<String> with(String person, Set<String> people) {
        Set<String> more = new TreeSet<>(people);
        more.add(person);
        return Set.copyOf(more);
    }

    private static Set<String> without(String person, Set<String> people) {
        Set<String> fewer = new HashSet<>(people);
        fewer.remove(person);
        return Set.copyOf(fewer);
    }
}
