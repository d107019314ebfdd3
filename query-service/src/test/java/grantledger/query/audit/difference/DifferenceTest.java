package grantledger.query.audit.difference;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.events.ApplicationEvent;
import grantledger.events.CallEvent;
import grantledger.events.GrantEvent;
import grantledger.events.IndicatorEvent;
import grantledger.format.Recorded;
import grantledger.projections.folding.Versioned;
import grantledger.projections.folding.View;
import grantledger.projections.history.Happened;
import grantledger.query.application.questions.AmountsInForce;
import grantledger.query.application.questions.ApplicationAnswer;
import grantledger.query.application.view.ApplicationView;
import grantledger.query.audit.IndicatorThen;
import grantledger.query.call.questions.CallAnswer;
import grantledger.query.call.view.CallView;
import grantledger.query.grant.questions.GrantAnswer;
import grantledger.query.grant.view.GrantView;
import grantledger.query.indicator.view.IndicatorView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The changes that a difference tells, made to what there was before, over random lives. */
class DifferenceTest {

    private static final int EVENTS = 400;
    /** Far more lives than it takes until the rarest kind of event has been in one. */
    private static final int MOST_LIVES = 80;

    private final Set<Class<?>> kinds = new HashSet<>();
    private long differences;
    private long changes;

    @Test
    void makes_of_what_was_at_the_first_moment_what_is_at_the_second() {
        over(8, System.nanoTime());
    }

    @Test
    @Tag("slow")
    void makes_it_so_over_many_lives() {
        over(80, 0);
    }

    /** @param atLeast so many lives, and more until every kind of event has been in one */
    private void over(int atLeast, long firstSeed) {
        int lifetimes = 0;
        while (lifetimes < atLeast || (lifetimes < MOST_LIVES && !kinds.containsAll(everyKind()))) {
            long seed = firstSeed + lifetimes++;
            Random chance = new Random(seed);
            RecordedLives lives = new RecordedLives(seed, chance, EVENTS);
            lives.log.forEach(one -> kinds.add(one.event().getClass()));
            lives.careers.applications().forEach(id -> compare(new OfApplication(lives, id), lives, chance));
            lives.careers
                    .grants()
                    .forEach(id -> compare(new OfStream<>(lives, id, GrantView.VIEW, GrantAnswer::of), lives, chance));
            compare(new OfStream<>(lives, lives.careers.call(), CallView.VIEW, CallAnswer::then), lives, chance);
            compare(
                    new OfStream<>(lives, lives.careers.indicator(), IndicatorView.VIEW, IndicatorThen::of),
                    lives,
                    chance);
        }
        System.out.printf(
                "%d random lives: %d differences with %d changes, each made to what was before gave what was after%n",
                lifetimes, differences, changes);
        assertThat(kinds).as("kinds of events, from seed %d", firstSeed).containsAll(everyKind());
    }

    private void compare(Looked looked, RecordedLives lives, Random chance) {
        for (int i = 0; i < 4; i++) {
            long from = chance.nextInt(lives.log.size());
            long to = from + chance.nextInt(lives.log.size() - (int) from + 1);
            compare(
                    looked,
                    new Between.Known(from, to, true),
                    one -> one.position() <= from,
                    one -> one.position() <= to);
            compare(
                    looked,
                    new Between.InTime(RecordedLives.recordedAt(from), RecordedLives.recordedAt(to), to),
                    one -> one.position() <= to && !one.occurredAt().isAfter(RecordedLives.recordedAt(from)),
                    one -> one.position() <= to && !one.occurredAt().isAfter(RecordedLives.recordedAt(to)));
        }
    }

    private void compare(Looked looked, Between between, Predicate<Recorded<?>> before, Predicate<Recorded<?>> after) {
        Between.Parted parted = between.parted(looked.events());
        List<Difference.Row> rows = Changes.of(looked.matter(between), parted.earlier(), parted.between());
        Applied applied = Applied.to(looked.answer(between, before).orElseGet(Shown::nothing));
        rows.stream().filter(row -> !row.withheld()).forEach(row -> {
            assertThat(applied.values().get(row.field())).as(row.field()).isEqualTo(row.before());
            applied.change(row.field(), (JsonNode) row.after());
        });
        assertThat(applied.values())
                .as("%s of %s, seed %d", between, looked.id(), looked.lives().seed)
                .isEqualTo(Applied.to(looked.answer(between, after).orElseGet(Shown::nothing))
                        .values());
        assertThat(rows).noneMatch(row -> row.field().startsWith("/contact/"));
        differences++;
        changes += rows.size();
    }

    private static Set<Class<?>> everyKind() {
        Set<Class<?>> all = new HashSet<>();
        Stream.of(ApplicationEvent.class, CallEvent.class, GrantEvent.class, IndicatorEvent.class)
                .forEach(kind -> all.addAll(Arrays.asList(kind.getPermittedSubclasses())));
        return all;
    }

    /** What is looked at, and its answers as they are made without a difference. */
    private sealed interface Looked {

        RecordedLives lives();

        UUID id();

        List<Recorded<?>> events();

        Matter matter(Between between);

        Optional<ObjectNode> answer(Between between, Predicate<Recorded<?>> known);

        static <V> Optional<Versioned<V>> view(View<V, ?> view, List<Recorded<?>> stream, Between between) {
            return switch (between) {
                case Between.Known _ -> Optional.ofNullable(view.from(stream));
                case Between.InTime _ -> Happened.view(view, stream);
            };
        }
    }

    private record OfStream<V>(RecordedLives lives, UUID id, View<V, ?> view, Function<Versioned<V>, ?> answer)
            implements Looked {

        @Override
        public List<Recorded<?>> events() {
            return lives.of(id);
        }

        @Override
        public Matter matter(Between between) {
            return new OneStream<>(between.fold(view), answer);
        }

        @Override
        public Optional<ObjectNode> answer(Between between, Predicate<Recorded<?>> known) {
            List<Recorded<?>> then = events().stream().filter(known).toList();
            return Looked.view(view, then, between).map(answer).map(Shown::answer);
        }
    }

    private record OfApplication(RecordedLives lives, UUID id) implements Looked {

        @Override
        public List<Recorded<?>> events() {
            List<Recorded<?>> all = new ArrayList<>(lives.of(id));
            grants().forEach(grant -> all.addAll(lives.of(grant)));
            return all;
        }

        private List<UUID> grants() {
            return ApplicationWithGrants.ids(
                    ApplicationView.VIEW.from(lives.of(id)).view());
        }

        @Override
        public Matter matter(Between between) {
            return new ApplicationWithGrants(id, between::fold);
        }

        @Override
        public Optional<ObjectNode> answer(Between between, Predicate<Recorded<?>> known) {
            return view(ApplicationView.VIEW, id, between, known).map(row -> {
                List<GrantView> grants = ApplicationWithGrants.ids(row.view()).stream()
                        .map(grant -> view(GrantView.VIEW, grant, between, known)
                                .map(Versioned::view)
                                .orElse(null))
                        .filter(Objects::nonNull)
                        .toList();
                ObjectNode answer =
                        Shown.answer(ApplicationAnswer.of(row, AmountsInForce.of(row.view(), grants), null));
                answer.remove("contact");
                return answer;
            });
        }

        private <V> Optional<Versioned<V>> view(
                View<V, ?> view, UUID stream, Between between, Predicate<Recorded<?>> known) {
            return Looked.view(view, lives.of(stream).stream().filter(known).toList(), between);
        }
    }
}
