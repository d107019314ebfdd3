package grantledger.command.application.standing;

import static grantledger.command.application.standing.ApplicationRule.KNOWN_PERSON_BY_KNOWN_ID;

import grantledger.command.values.LookalikeId;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who has had to do with an application. But for bars that are lifted, nobody leaves these sets: an assessor who was
 * unassigned, or a recommender whose recommendation was replaced, has still formed an opinion and does not decide.
 *
 * @param submitters   who submitted it, also for others
 * @param checkers     who recorded a formal check
 * @param assessors    who were assigned, or scored
 * @param recommenders who recommended a decision
 * @param deciders     who decided, or recorded what a court did
 * @param barred       who has a conflict of interest now
 */
public record Involvement(
        Set<String> submitters,
        Set<String> checkers,
        Set<String> assessors,
        Set<String> recommenders,
        Set<String> deciders,
        Set<String> barred) {

    static final Involvement NONE = new Involvement(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    Involvement submitting(String person) {
        return new Involvement(with(person, submitters), checkers, assessors, recommenders, deciders, barred);
    }

    Involvement checking(String person) {
        return new Involvement(submitters, with(person, checkers), assessors, recommenders, deciders, barred);
    }

    Involvement assessing(String person) {
        return new Involvement(submitters, checkers, with(person, assessors), recommenders, deciders, barred);
    }

    Involvement recommending(String person) {
        return new Involvement(submitters, checkers, assessors, with(person, recommenders), deciders, barred);
    }

    Involvement deciding(String person) {
        return new Involvement(submitters, checkers, assessors, recommenders, with(person, deciders), barred);
    }

    Involvement barring(String person) {
        return new Involvement(submitters, checkers, assessors, recommenders, deciders, with(person, barred));
    }

    Involvement lifting(String person) {
        Set<String> fewer = new TreeSet<>(barred);
        fewer.remove(person);
        return new Involvement(submitters, checkers, assessors, recommenders, deciders, Set.copyOf(fewer));
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

    public boolean bars(String person) {
        return barred.contains(person);
    }

    /** A second way to write a known id would be a second person to every rule. */
    public void requireKnownAs(String field, String person) {
        LookalikeId.of(person, everybody())
                .ifPresent(known -> KNOWN_PERSON_BY_KNOWN_ID.requireOf(
                        field, false, "%s is like the known id %s; name that one.", person, known));
    }

    /** Everybody who is known here, by the ids they are known under. */
    public Set<String> everybody() {
        Set<String> everybody = new HashSet<>(submitters);
        everybody.addAll(checkers);
        everybody.addAll(assessors);
        everybody.addAll(recommenders);
        everybody.addAll(deciders);
        everybody.addAll(barred);
        return Set.copyOf(everybody);
    }
}
