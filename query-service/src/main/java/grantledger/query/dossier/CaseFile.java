package grantledger.query.dossier;

import grantledger.events.CallEvent.CallAmended;
import grantledger.events.CallEvent.CallAnnounced;
import grantledger.events.CallEvent.CallTerms;
import grantledger.format.Recorded;
import grantledger.projections.folding.Versioned;
import grantledger.query.application.view.ApplicationView;
import grantledger.query.application.view.Decision;
import grantledger.query.grant.view.GrantView;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Everything that happened to an application, to its grants, and to its call as far as it concerns the application, in the
 * order of the log.
 */
record CaseFile(UUID applicationId, List<Happening> happenings) {

    ApplicationView application() {
        return ApplicationView.VIEW.from(recorded(applicationId)).view();
    }

    List<GrantView> grants() {
        return of(Matter.GRANT)
                .map(one -> one.envelope().stream())
                .distinct()
                .map(grant -> GrantView.VIEW.from(recorded(grant)))
                .map(Versioned::view)
                .toList();
    }

    /** As they stood last. */
    Optional<CallTerms> terms() {
        return of(Matter.CALL)
                .flatMap(one -> switch (one.event()) {
                    case CallAnnounced announced -> Stream.of(announced.terms());
                    case CallAmended amended -> Stream.of(amended.terms());
                    default -> Stream.empty();
                })
                .reduce((_, later) -> later);
    }

    /** Those of the application's own stream whose bytes may be handed on, to be compared with what was sealed. */
    List<Happening> proven() {
        return happenings.stream()
                .filter(one -> one.envelope().stream().equals(applicationId))
                .filter(Happening::hasNoPlainContact)
                .toList();
    }

    /** The latest decision, or what was recorded last. */
    Optional<Happening> toProve() {
        Optional<Long> decided = application().decisions().stream()
                .filter(Decision::decides)
                .map(decision -> decision.made().position())
                .reduce((_, later) -> later);
        return proven().stream()
                .filter(one ->
                        decided.isEmpty() || decided.get() == one.envelope().position())
                .reduce((_, later) -> later);
    }

    private Stream<Happening> of(Matter matter) {
        return happenings.stream().filter(one -> one.matter() == matter);
    }

    private List<Recorded<?>> recorded(UUID stream) {
        return happenings.stream()
                .filter(one -> one.envelope().stream().equals(stream))
                .<Recorded<?>>map(Happening::recorded)
                .toList();
    }
}
