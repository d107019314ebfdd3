package grantledger.command.reacting;

import grantledger.events.ApplicationEvent.CompletionRequested;
import grantledger.format.Envelope;
import org.springframework.stereotype.Component;

@Component
class WhenCompletionRequestedThenAwaitItsDay implements Reaction<CompletionRequested> {

    private final Deadlines deadlines;

    WhenCompletionRequestedThenAwaitItsDay(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public Class<CompletionRequested> on() {
        return CompletionRequested.class;
    }

    @Override
    public void react(CompletionRequested requested, Envelope envelope) {
        deadlines.await(
                new Deadline(requested.applicationId(), Deadline.Kind.COMPLETION, 0, requested.dueOn()),
                envelope.recordedAt());
    }
}
