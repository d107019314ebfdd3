package grantledger.query.application.view;

import java.util.List;
import java.util.stream.Stream;

/**
 * What was ever decided on an application.
 *
 * @param entries every one, in that order
 * @param inForce the decision that is, whoever has corrected it since; null where there is none, or it was annulled
 */
record Register(List<Decision> entries, Decision inForce) {

    static final Register EMPTY = new Register(List.of(), null);

    /** The entry is the decision in force from now on. */
    Register decided(Decision entry) {
        return new Register(with(entry), entry);
    }

    /** Nothing is decided any more. */
    Register annulled(Decision entry) {
        return new Register(with(entry), null);
    }

    /** The entry leaves in force what is. */
    Register noted(Decision entry) {
        return new Register(with(entry), inForce);
    }

    /** The application is another one from now on, and what was decided before stays to be read. */
    Register closed() {
        return new Register(entries, null);
    }

    /** Who decided, and no more. */
    Register withoutOfficers() {
        return new Register(entries.stream().map(Decision::withoutOfficers).toList(), inForce);
    }

    Register withoutPeople() {
        return new Register(
                entries.stream().map(Decision::withoutPeople).toList(),
                inForce == null ? null : inForce.withoutPeople());
    }

    private List<Decision> with(Decision entry) {
        return Stream.concat(entries.stream(), Stream.of(entry)).toList();
    }
}
