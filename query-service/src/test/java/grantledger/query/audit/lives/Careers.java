package grantledger.query.audit.lives;

import grantledger.events.ApplicationEvent;
import grantledger.events.CallEvent;
import grantledger.events.CallEvent.CallFundsCommitted;
import grantledger.events.DiaryEvent;
import grantledger.events.Event;
import grantledger.events.GrantEvent;
import grantledger.events.IndicatorEvent;
import grantledger.events.Track;
import grantledger.format.Envelope;
import grantledger.format.Recorded;
import grantledger.projections.folding.Versioned;
import grantledger.projections.folding.View;
import grantledger.query.application.view.ApplicationView;
import grantledger.query.application.view.DecisionEntry;
import grantledger.query.call.view.CallView;
import grantledger.query.fixtures.Given;
import grantledger.query.grant.view.GrantView;
import grantledger.query.indicator.view.IndicatorView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * A call with its applications and their grants, and an indicator, to which every kind of event happens in whatever order
 * the folds take.
 */
public final class Careers {

    private final Random chance;
    private final Map<UUID, Versioned<?>> views = new HashMap<>();
    private final List<UUID> applications = new ArrayList<>();
    private final List<UUID> grants = new ArrayList<>();
    private final UUID call;
    private final UUID indicator;
    private final int most;

    /** @param most applications that there come to be */
    public Careers(Random chance, int most) {
        this.chance = chance;
        this.most = most;
        this.call = id();
        this.indicator = id();
    }

    public UUID call() {
        return call;
    }

    public UUID indicator() {
        return indicator;
    }

    public List<UUID> applications() {
        return applications;
    }

    public List<UUID> grants() {
        return grants;
    }

    /** The events of one command, in order. */
    public List<Event> next() {
        while (true) {
            List<Event> act = any();
            if (!act.isEmpty() && act.stream().allMatch(this::isTaken)) {
                return act;
            }
        }
    }

    private List<Event> any() {
        if (!views.containsKey(call)) {
            return List.of(Given.announced(call, 1_000_000));
        }
        int kind = chance.nextInt(20);
        if (kind == 0) {
            return List.of(new IndicatorActs(chance, indicator, views.containsKey(indicator)).any());
        } else if (kind < 3) {
            return List.of(new CallActs(chance, call, view(call, CallView.class)).any());
        } else if (applications.isEmpty() || (applications.size() < most && chance.nextInt(8) == 0)) {
            applications.add(id());
            return List.of(new ApplicationActs(chance, applications.getLast(), call).submitted());
        } else if (kind < 12 || grants.isEmpty()) {
            return ofApplication(applications.get(chance.nextInt(applications.size())));
        }
        UUID grant = grants.get(chance.nextInt(grants.size()));
        return List.of(new GrantActs(chance, grant, view(grant, GrantView.class)).any());
    }

    /** What grants money establishes a grant, or concerns the one there is. */
    private List<Event> ofApplication(UUID id) {
        ApplicationView view = view(id, ApplicationView.class);
        UUID standing = view.decisions().stream()
                .map(decision -> DecisionEntry.of(decision).grantId())
                .filter(grants::contains)
                .reduce((_, later) -> later)
                .orElse(null);
        UUID grant = standing == null || chance.nextInt(3) == 0 ? id() : standing;
        ApplicationEvent event = new ApplicationActs(chance, id, call).any(view, grant);
        if (!isTaken(event, false) || grants.contains(grant) || !leadsTo(grant, id, event)) {
            return List.of(event);
        }
        grants.add(grant);
        long amountSek = 2L + chance.nextInt(100_000);
        return List.of(
                new CallFundsCommitted(call, id, Track.PUBLIC, amountSek, chance.nextInt(900_000)),
                event,
                Given.established(grant, id, call, view.submission().applicant(), amountSek));
    }

    private boolean leadsTo(UUID grant, UUID application, ApplicationEvent event) {
        ApplicationView now = after(ApplicationView.VIEW, application, event).view();
        return now.decision() != null
                && grant.equals(DecisionEntry.of(now.decision()).grantId());
    }

    private boolean isTaken(Event event) {
        return isTaken(event, true);
    }

    private boolean isTaken(Event event, boolean forGood) {
        try {
            Versioned<?> now = after(viewOf(event), event.stream(), event);
            if (forGood) {
                views.put(event.stream(), now);
            }
            return true;
        } catch (RuntimeException impossible) {
            return false;
        }
    }

    private <V> Versioned<V> after(View<V, ?> view, UUID stream, Event event) {
        Versioned<?> before = views.get(stream);
        long version = before == null ? 1 : before.version() + 1;
        Instant at = Instant.EPOCH.plusSeconds(version);
        Envelope envelope =
                new Envelope(version, stream, version, stream, "any", 1, at, at, "anna", "some-command", stream);
        @SuppressWarnings("unchecked")
        Versioned<V> known = (Versioned<V>) before;
        return view.after(known, new Recorded<>(envelope, event));
    }

    private static View<?, ?> viewOf(Event event) {
        return switch (event) {
            case ApplicationEvent _ -> ApplicationView.VIEW;
            case GrantEvent _ -> GrantView.VIEW;
            case CallEvent _ -> CallView.VIEW;
            case IndicatorEvent _ -> IndicatorView.VIEW;
            case DiaryEvent _ -> throw new IllegalStateException("No career has one");
        };
    }

    private <V> V view(UUID stream, Class<V> type) {
        return type.cast(views.get(stream).view());
    }

    private UUID id() {
        return new UUID(chance.nextLong(), chance.nextLong());
    }
}
