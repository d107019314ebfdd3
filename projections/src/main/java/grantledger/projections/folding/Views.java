package grantledger.projections.folding;

import grantledger.format.Codec;
import grantledger.format.EventType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every view that is folded from one family of events. Each event goes into exactly one of them. */
public final class Views<E> {

    private final Codec<E> codec;
    private final List<View<?, ? extends E>> all;
    private final Map<Class<?>, View<?, ? extends E>> byEvent;
    private final Optional<Published> published;

    /** @throws IllegalArgumentException when an event of the codec goes into no view, or into several */
    public Views(Codec<E> codec, List<View<?, ? extends E>> all) {
        this(codec, all, Optional.empty());
    }

    /**
     * @param published what others may read of them in SQL
     * @throws IllegalArgumentException when an event of the codec goes into no view, or into several
     */
    public Views(Codec<E> codec, List<View<?, ? extends E>> all, Published published) {
        this(codec, all, Optional.of(published));
    }

    private Views(Codec<E> codec, List<View<?, ? extends E>> all, Optional<Published> published) {
        this.codec = codec;
        this.all = List.copyOf(all);
        this.published = published;
        this.byEvent = codec.types().stream()
                .map(EventType::record)
                .collect(Collectors.toMap(Function.identity(), this::only));
    }

    public Codec<E> codec() {
        return codec;
    }

    public List<View<?, ? extends E>> all() {
        return all;
    }

    /** What others may read of them in SQL. */
    public Optional<Published> published() {
        return published;
    }

    /** The view that an event of the codec goes into. */
    public View<?, ? extends E> viewOf(Object event) {
        return byEvent.get(event.getClass());
    }

    /** Reads a record's value; see {@link Received}. */
    public Received read(long offset, byte[] value) {
        return Received.of(codec, offset, value);
    }

    private View<?, ? extends E> only(Class<?> event) {
        List<View<?, ? extends E>> folded = all.stream()
                .filter(view -> view.events().isAssignableFrom(event))
                .toList();
        if (folded.size() != 1) {
            throw new IllegalArgumentException("%s goes into %d views, not one".formatted(event, folded.size()));
        }
        return folded.getFirst();
    }
}
