package grantledger.command.deciding;

import grantledger.eventlog.states.StreamKind;
import grantledger.events.Event;
import java.util.List;

/**
 * A kind of stream with all that belongs to it on the write side: what may be asked of it, and what it does by itself
 * after events.
 */
public record Behaviour<S extends Matter, E extends Event>(
        StreamKind<S, E> kind,
        List<Class<? extends Command<S, E>>> commands,
        List<Reaction<?>> reactions,
        List<AwaitedDay<? extends E>> awaitedDays) {}
