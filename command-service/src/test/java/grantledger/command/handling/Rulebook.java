package grantledger.command.handling;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.command.Behaviours;
import grantledger.command.application.standing.Application;
import grantledger.command.call.Call;
import grantledger.command.deciding.Acting;
import grantledger.command.deciding.Command;
import grantledger.command.deciding.Refused;
import grantledger.command.deciding.Rule;
import grantledger.command.grant.standing.Grant;
import grantledger.eventlog.axon.AppendContext;
import grantledger.eventlog.states.StreamKind;
import grantledger.eventlog.states.StreamKinds;
import grantledger.events.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.AbstractAggregateFactory;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Description;

/**
 * Axon's fixture in the words of this project: given what has happened, when a person issues a command, then events, or
 * a refusal by a rule. Neighbouring streams stand as {@link #where} says, and what the command brought about on them is
 * checked with {@link Outcome#andElsewhere}.
 */
public final class Rulebook {

    private final AggregateTestFixture<StreamAggregate> fixture = new AggregateTestFixture<>(StreamAggregate.class);
    private final StandingStreams neighbours;
    private final List<Consumer<Acting>> surroundings = new ArrayList<>();
    private final List<Function<Acting, EventMessage<?>>> past = new ArrayList<>();

    private Rulebook(StreamKinds kinds) {
        neighbours = new StandingStreams(kinds);
        fixture.registerAggregateFactory(new AbstractAggregateFactory<>(StreamAggregate.class) {
            @Override
            protected StreamAggregate doCreateAggregate(
                    String stream, @SuppressWarnings("rawtypes") DomainEventMessage first) {
                return new StreamAggregate(kinds);
            }
        });
        fixture.registerCommandTargetResolver(
                message -> new VersionedAggregateIdentifier(((Command<?, ?>) message.getPayload()).stream(), null));
    }

    static Rulebook of(StreamKinds kinds) {
        return new Rulebook(kinds);
    }

    public static Rulebook ofCalls() {
        return of(Behaviours.KINDS);
    }

    public static Rulebook ofApplications() {
        return of(Behaviours.KINDS);
    }

    public static Rulebook ofGrants() {
        return of(Behaviours.KINDS);
    }

    public static Rulebook ofIndicators() {
        return of(Behaviours.KINDS);
    }

    /** What has happened on a neighbouring stream, by the time at which the person acts. */
    public <S> Rulebook where(StreamKind<S, ?> kind, UUID stream, Event... events) {
        surroundings.add(acting -> neighbours.stand(kind, stream, acting.occurredAt(), List.of(events)));
        return this;
    }

    /** What has happened on a neighbouring stream at a time. */
    public <S> Rulebook whereAt(Instant occurredAt, StreamKind<S, ?> kind, UUID stream, Event... events) {
        surroundings.add(acting -> neighbours.stand(kind, stream, occurredAt, List.of(events)));
        return this;
    }

    public Rulebook whereCall(UUID stream, Event... events) {
        return where(Call.KIND, stream, events);
    }

    public Rulebook whereApplication(UUID stream, Event... events) {
        return where(Application.KIND, stream, events);
    }

    public Rulebook whereGrant(UUID stream, Event... events) {
        return where(Grant.KIND, stream, events);
    }

    /** What has happened, and nothing else; by the time at which the person acts. */
    public Rulebook given(Event... events) {
        past.clear();
        Arrays.asList(events).forEach(event -> past.add(acting -> happened(event, acting.occurredAt())));
        return this;
    }

    /** What has happened then, after what was given before. */
    public Rulebook givenAt(Instant occurredAt, Event... events) {
        Arrays.asList(events).forEach(event -> past.add(acting -> happened(event, occurredAt)));
        return this;
    }

    private static EventMessage<?> happened(Event event, Instant occurredAt) {
        return new GenericEventMessage<>(event, MetaData.with(AppendContext.OCCURRED_AT, occurredAt));
    }

    public Outcome when(Acting acting, Command<?, ?> command) {
        return when(acting, null, command);
    }

    public Outcome when(Acting acting, Long ifMatch, Command<?, ?> command) {
        surroundings.forEach(it -> it.accept(acting));
        surroundings.clear();
        neighbours.watch(command);
        var message = StreamAggregate.message(command, new Attempt(acting, ifMatch, null, neighbours), !past.isEmpty());
        var result = past.isEmpty()
                ? fixture.givenNoPriorActivity().when(message)
                : fixture.given(past.stream().map(it -> it.apply(acting)).toList())
                        .when(message);
        return new Outcome(result, neighbours);
    }

    /** What came of the command. */
    public record Outcome(ResultValidator<?> result, StandingStreams neighbours) {

        /** Exactly these events happened on the command's own stream. */
        public Outcome then(Event... events) {
            result.expectSuccessfulHandlerExecution().expectEvents((Object[]) events);
            return this;
        }

        /** Exactly these events happened on neighbouring streams, in order. */
        public Outcome andElsewhere(Event... events) {
            assertThat(neighbours.happened()).isEqualTo(Arrays.asList(events));
            return this;
        }

        /** Events of these types happened on neighbouring streams, in order. */
        public Outcome andElsewhereTypes(Class<?>... types) {
            assertThat(neighbours.happened()).extracting(Object::getClass).isEqualTo(Arrays.asList(types));
            return this;
        }

        /** The last event of that type on a neighbouring stream. */
        public <T extends Event> T elsewhere(Class<T> type) {
            return neighbours.happened().stream()
                    .filter(type::isInstance)
                    .map(type::cast)
                    .reduce((first, second) -> second)
                    .orElseThrow();
        }

        public void refusedBy(Rule rule) {
            refused("a refusal by " + rule.id(), refused -> refused.rule().equals(rule));
        }

        public void refusedBy(Rule rule, String field) {
            refused(
                    "a refusal by %s of %s".formatted(rule.id(), field),
                    refused -> refused.rule().equals(rule) && field.equals(refused.field()));
        }

        /** By that rule first, with exactly these fields named, whatever rules they break. */
        public void refusedBy(Rule rule, List<String> fields) {
            refused(
                    "a refusal by %s of %s".formatted(rule.id(), fields),
                    refused -> refused.rule().equals(rule)
                            && refused.faults().stream()
                                    .map(Refused.Fault::field)
                                    .toList()
                                    .equals(fields));
        }

        private void refused(String description, Predicate<Refused> expected) {
            result.expectNoEvents().expectException(new CustomTypeSafeMatcher<Refused>(description) {
                @Override
                protected boolean matchesSafely(Refused refused) {
                    return expected.test(refused);
                }

                @Override
                protected void describeMismatchSafely(Refused refused, Description mismatch) {
                    mismatch.appendText(
                            "%s of %s: %s".formatted(refused.rule().id(), refused.faults(), refused.getMessage()));
                }
            });
        }
    }
}
