package grantledger.query.application.view;

import grantledger.events.ApplicationEvent.PersonalDataErased;
import grantledger.events.ApplicationEvent.PersonalDataErasureProposed;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What has been proposed and done about the contact person's data. A contact that is given after an erasure is another one.
 *
 * @param proposal what waits to be approved by somebody else; null where nothing does
 */
public record PersonalData(Proposed proposal, List<Erased> erasures) {

    /** @param disposalDecision the reference of the decision that the data may go */
    public record Proposed(String disposalDecision, String reasons, String proposedBy, Instant proposedAt) {}

    /**
     * @param disposalDecision the reference of the decision that the data may go
     * @param commitments which keys were destroyed
     */
    public record Erased(
            String disposalDecision, Instant erasedAt, String proposedBy, String erasedBy, List<String> commitments) {

        private Erased withoutPeople() {
            return new Erased(disposalDecision, erasedAt, null, null, commitments);
        }
    }

    static final PersonalData UNTOUCHED = new PersonalData(null, List.of());

    /** The last one; null where nothing was erased. */
    public Erased erased() {
        return erasures.isEmpty() ? null : erasures.getLast();
    }

    PersonalData proposed(PersonalDataErasureProposed e, Instant at) {
        return new PersonalData(new Proposed(e.disposalDecision(), e.reasons(), e.proposedBy(), at), erasures);
    }

    PersonalData withdrawn() {
        return new PersonalData(null, erasures);
    }

    PersonalData erased(PersonalDataErased e, Instant at) {
        Erased now = new Erased(e.disposalDecision(), at, e.proposedBy(), e.erasedBy(), e.commitments());
        return new PersonalData(
                null, Stream.concat(erasures.stream(), Stream.of(now)).toList());
    }

    /** That something was erased, and by which decision, is told to all; what is only proposed is not. */
    PersonalData withoutPeople() {
        return new PersonalData(
                null, erasures.stream().map(Erased::withoutPeople).toList());
    }
}
