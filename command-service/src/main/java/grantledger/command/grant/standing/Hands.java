package grantledger.command.grant.standing;

import java.util.Set;
import java.util.TreeSet;

/** Through whose hands a grant has gone: what one of them did is not for the same person to undo or to pay out. */
public record Hands(Set<String> deciders, Set<String> demanders) {

    static final Hands NONE = new Hands(Set.of(), Set.of());

    Hands deciding(String person) {
        return new Hands(with(person, deciders), demanders);
    }

    Hands demanding(String person) {
        return new Hands(deciders, with(person, demanders));
    }

    /** The first facts did not say who; nobody is added for them. */
    private static Set<String> with(String person, Set<String> people) {
        if (person == null) {
            return people;
        }
        Set<String> more = new TreeSet<>(people);
        more.add(person);
        return Set.copyOf(more);
    }
}
