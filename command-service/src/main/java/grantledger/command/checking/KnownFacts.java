package grantledger.command.checking;

import static java.util.stream.Collectors.toUnmodifiableSet;

import grantledger.command.deciding.Behaviour;
import grantledger.command.deciding.Command;
import grantledger.eventlog.checking.KnownEvents;
import grantledger.events.ApplicationEvent.ApplicationCompleted;
import grantledger.events.ApplicationEvent.ApplicationResubmitted;
import grantledger.events.ApplicationEvent.ApplicationSubmitted;
import grantledger.events.ApplicationEvent.ApplicationSupplemented;
import grantledger.events.ApplicationEvent.Proposal;
import grantledger.events.Event;
import grantledger.events.contacts.ContactSealing;
import java.util.List;
import java.util.Set;

/** What the log's events are of: the facts of calls, applications, grants and indicators. */
final class KnownFacts {

    private KnownFacts() {}

    static KnownEvents<Event> of(List<Behaviour<?, ?>> behaviours) {
        Set<String> commands = behaviours.stream()
                .flatMap(behaviour -> behaviour.commands().stream())
                .map(Command::nameOf)
                .collect(toUnmodifiableSet());
        return new KnownEvents<>(Event.CODEC, commands::contains, KnownFacts::holdsPlainContact);
    }

    static boolean holdsPlainContact(Event event) {
        return switch (event) {
            case ApplicationSubmitted submitted -> isPlain(submitted.proposal());
            case ApplicationResubmitted resubmitted -> isPlain(resubmitted.proposal());
            case ApplicationCompleted completed -> isPlain(completed.proposal());
            case ApplicationSupplemented supplemented -> isPlain(supplemented.proposal());
            default -> false;
        };
    }

    private static boolean isPlain(Proposal proposal) {
        return proposal.contact() != null && !ContactSealing.isSealed(proposal.contact());
    }
}
