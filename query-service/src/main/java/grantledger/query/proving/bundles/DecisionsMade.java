package grantledger.query.proving.bundles;

import grantledger.format.Recorded;
import grantledger.projections.history.History;
import grantledger.query.answering.Refused;
import grantledger.query.application.view.ApplicationView;
import grantledger.query.application.view.Decision;
import grantledger.query.reading.DatabaseFailures;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Where in the log an application was decided on. */
@Component
class DecisionsMade {

    private final History history;

    DecisionsMade(History history) {
        this.history = history;
    }

    /** @param position of an entry of the decision register; null for the latest that decides */
    long position(UUID applicationId, Long position) {
        return position == null
                ? latest(applicationId)
                : entries(applicationId).stream()
                        .map(entry -> entry.made().position())
                        .filter(position::equals)
                        .findFirst()
                        .orElseThrow(() -> none(applicationId));
    }

    private long latest(UUID applicationId) {
        return entries(applicationId).stream()
                .filter(Decision::decides)
                .reduce((_, later) -> later)
                .orElseThrow(() -> none(applicationId))
                .made()
                .position();
    }

    private static Refused none(UUID applicationId) {
        return Refused.unknown("decision on application", applicationId);
    }

    private List<Decision> entries(UUID applicationId) {
        List<Recorded<?>> stream = DatabaseFailures.translating(() -> history.events(applicationId));
        if (stream.isEmpty()
                || !ApplicationView.VIEW.events().isInstance(stream.getFirst().event())) {
            throw Refused.unknown("application", applicationId);
        }
        return ApplicationView.VIEW.from(stream).view().decisions();
    }
}
