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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The history, with failures of the database told as everywhere else. */
@Component
public class Past {

    private final History history;

    Past(History history) {
        this.history = history;
    }

    public <V> Optional<Versioned<V>> view(View<V, ?> view, UUID stream, Moment moment) {
        return DatabaseFailures.translating(() -> history.view(view, stream, moment));
    }

    public <V> List<Versioned<V>> views(View<V, ?> view, Collection<UUID> streams, Moment moment) {
        return DatabaseFailures.translating(() -> history.views(view, streams, moment));
    }

    /** Of the application as it was at the moment, by its grants as they were then; null where there was none. */
    public Long grantedAmountSek(ApplicationView application, Moment moment) {
        return grantedAmountsSek(List.of(application), moment).get(application.applicationId());
    }

    /** The same of several, by application; those without an amount are left out. */
    public Map<UUID, Long> grantedAmountsSek(Collection<ApplicationView> applications, Moment moment) {
        List<UUID> ids = applications.stream()
                .flatMap(application -> application.decisions().stream())
                .map(decision -> DecisionEntry.of(decision).grantId())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<UUID, List<GrantView>> grants = (ids.isEmpty()
                        ? List.<Versioned<GrantView>>of()
                        : views(GrantView.VIEW, ids, moment))
                .stream()
                        .map(Versioned::view)
                        .collect(Collectors.groupingBy(grant -> grant.award().applicationId()));
        Map<UUID, Long> amounts = new HashMap<>();
        applications.forEach(application -> {
            UUID id = application.applicationId();
            Long amountSek = AmountsInForce.of(application, grants.getOrDefault(id, List.of()));
            if (amountSek != null) {
                amounts.put(id, amountSek);
            }
        });
        return amounts;
    }

    public List<Recorded<?>> at(Collection<Long> positions) {
        return DatabaseFailures.translating(() -> history.at(positions));
    }

    public List<Recorded<?>> events(UUID stream) {
        return DatabaseFailures.translating(() -> history.events(stream));
    }
}
