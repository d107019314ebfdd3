package grantledger.query.audit.difference;

import grantledger.format.Recorded;
import grantledger.projections.folding.Versioned;
import grantledger.projections.folding.View;
import grantledger.query.application.questions.AmountsInForce;
import grantledger.query.application.questions.ApplicationAnswer;
import grantledger.query.application.view.ApplicationView;
import grantledger.query.application.view.DecisionEntry;
import grantledger.query.grant.view.GrantView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An application: what it is granted follows from its grants, whose events are its own here. */
final class ApplicationWithGrants implements Matter {

    /** Makes the fold of a stream. */
    interface Folding {
        <V> StreamFold<V> of(View<V, ?> view);
    }

    private final UUID id;
    private final Folding folding;
    private final StreamFold<ApplicationView> application;
    private final Map<UUID, StreamFold<GrantView>> grants = new LinkedHashMap<>();

    ApplicationWithGrants(UUID id, Folding folding) {
        this.id = id;
        this.folding = folding;
        this.application = folding.of(ApplicationView.VIEW);
    }

    @Override
    public void add(Recorded<?> next) {
        if (next.stream().equals(id)) {
            application.add(next);
        } else {
            grants.computeIfAbsent(next.stream(), _ -> folding.of(GrantView.VIEW))
                    .add(next);
        }
    }

    /** The contact is in it as the view has it, for comparison alone. */
    @Override
    public JsonNode shown() {
        Versioned<ApplicationView> now = application.now();
        if (now == null) {
            return Shown.nothing();
        }
        ApplicationView shown = now.view().withoutContact();
        Versioned<ApplicationView> row = new Versioned<>(shown, now.version(), now.position());
        ObjectNode answer =
                Shown.answer(ApplicationAnswer.of(row, AmountsInForce.of(now.view(), granted(now.view())), null));
        answer.set("contact", Shown.value(now.view().proposal().contact()));
        return answer;
    }

    private List<GrantView> granted(ApplicationView view) {
        return ids(view).stream()
                .map(grants::get)
                .filter(grant -> grant != null && grant.now() != null)
                .map(grant -> grant.now().view())
                .toList();
    }

    /** Of the grants that its decisions ever led to. */
    static List<UUID> ids(ApplicationView view) {
        return view.decisions().stream()
                .map(decision -> DecisionEntry.of(decision).grantId())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
