package grantledger.query.audit;

import grantledger.format.Recorded;
import grantledger.projections.folding.Versioned;
import grantledger.projections.folding.View;
import grantledger.projections.history.History;
import grantledger.projections.history.Moment;
import grantledger.query.application.questions.AmountsInForce;
import grantledger.query.application.view.ApplicationView;
import grantledger.query.application.view.DecisionEntry;
import grantledger.query.grant.view.GrantView;
import grantledger.query.reading.DatabaseFailures;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The history, with failures of the database told as everywhere else. */
@Component
class Past {

    private final History history;

    Past(History history) {
        this.history = history;
    }

    <V> Optional<Versioned<V>> view(View<V, ?> view, UUID stream, Moment moment) {
        return DatabaseFailures.translating(() -> history.view(view, stream, moment));
    }

    <V> List<Versioned<V>> views(View<V, ?> view, Collection<UUID> streams, Moment moment) {
        return DatabaseFailures.translating(() -> history.views(view, streams, moment));
    }

    /** Of the application as it was at the moment, by its grants as they were then; null where there was none. */
    Long grantedAmountSek(ApplicationView application, Moment moment) {
        List<UUID> grants = application.decisions().stream()
                .map(decision -> DecisionEntry.of(decision).grantId())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return AmountsInForce.of(
                application,
                views(GrantView.VIEW, grants, moment).stream()
                        .map(Versioned::view)
                        .toList());
    }

    List<Recorded<?>> events(UUID stream) {
        return DatabaseFailures.translating(() -> history.events(stream));
    }
}
