package grantledger.command.reacting;

import grantledger.events.GrantEvent.GrantEstablished;
import grantledger.events.GrantEvent.PlannedReport;
import grantledger.format.Envelope;
import org.springframework.stereotype.Component;

@Component
class WhenGrantEstablishedThenAwaitReports implements Reaction<GrantEstablished> {

    private final Deadlines deadlines;

    WhenGrantEstablishedThenAwaitReports(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public Class<GrantEstablished> on() {
        return GrantEstablished.class;
    }

    @Override
    public void react(GrantEstablished established, Envelope envelope) {
        int number = 0;
        for (PlannedReport report : established.reports()) {
            number++;
            deadlines.await(
                    new Deadline(established.grantId(), Deadline.Kind.REPORT, number, report.dueOn()),
                    envelope.recordedAt());
        }
    }
}
