package grantledger.command.application.standing;

import static grantledger.command.application.standing.ApplicationRule.BARRED_PERSON_DOES_NOT_DECIDE;
import static grantledger.command.application.standing.ApplicationRule.DECIDER_DID_NOT_ASSESS;
import static grantledger.command.application.standing.ApplicationRule.DECIDER_DID_NOT_RECOMMEND;

import java.util.HashSet;
import java.util.Set;

/**
 * Who has had to do with an application. Nobody leaves these sets: an assessor who is barred later, or a recommender
 * whose recommendation was replaced, has still formed an opinion and does not decide.
 */
public record Involvement(Set<String> assessors, Set<String> recommenders, Set<String> barred) {

    static final Involvement NONE = new Involvement(Set.of(), Set.of(), Set.of());

    Involvement assessing(String person) {
        return new Involvement(with(person, assessors), recommenders, barred);
    }

    Involvement recommending(String person) {
        return new Involvement(assessors, with(person, recommenders), barred);
    }

    Involvement barring(String person) {
        return new Involvement(assessors, recommenders, with(person, barred));
    }

    private static Set<String> with(String person, Set<String> people) {
        Set<String> more = new HashSet<>(people);
        more.add(person);
        return Set.copyOf(more);
    }

    public boolean bars(String person) {
        return barred.contains(person);
    }

    public void requireNotBarredFromDeciding(String person) {
        BARRED_PERSON_DOES_NOT_DECIDE.require(!bars(person), "%s has a conflict of interest.", person);
    }

    /** Separation of duties: what one person has prepared, another decides. */
    public void requireMayDecide(String person) {
        requireNotBarredFromDeciding(person);
        DECIDER_DID_NOT_RECOMMEND.require(
                !recommenders.contains(person), "%s has recommended a decision here.", person);
        DECIDER_DID_NOT_ASSESS.require(!assessors.contains(person), "%s is an assessor here.", person);
    }
}
